package okno.submissions.web;

import java.util.List;
import okno.platform.web.Option;
import okno.platform.web.Problems;

/// «Орган, в который подается запрос».
public record BodyPage(StepFrame frame, List<Option> bodies, String chosen, Problems problems) {}
