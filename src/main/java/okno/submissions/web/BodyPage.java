package okno.submissions.web;

import java.util.List;
import okno.platform.web.Option;
import okno.platform.web.Problems;

/// «Орган, в который подается запрос».
///
/// @param elsewhere the citizen's place when none of the bodies serves it, else an empty text
public record BodyPage(
        StepFrame frame, List<Option> bodies, String chosen, String elsewhere, Problems problems) {}
