package okno.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import okno.platform.FieldProblem;
import okno.platform.web.ClientAddress;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.submissions.Tracking;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Follows a submission by its receipt, without signing in. The code is posted, so that it stays
/// in no log and no history.
@Controller
@RequestMapping("/track")
class TrackController {
    private static final String TEMPLATE = "submissions/track";

    private final Tracking tracking;
    private final Pages pages;

    TrackController(Tracking tracking, Pages pages) {
        this.tracking = tracking;
        this.pages = pages;
    }

    @GetMapping
    View ask(@RequestParam(defaultValue = "") String number) {
        return pages.show(TEMPLATE, new TrackPage(number, null, Problems.NONE));
    }

    @PostMapping
    View show(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        var stage = tracking.find(number, code, ClientAddress.of(request));
        if (stage.isEmpty()) {
            var unknown = Problems.of(FieldProblem.of("number", "submissions.track.unknown"));
            return pages.refused(TEMPLATE, new TrackPage(number, null, unknown));
        }
        var found = stage.get();
        var shown =
                new TrackPage.Stage(
                        found.number().value(),
                        found.service(),
                        found.status(),
                        found.dueOn().orElse(null));
        return pages.show(TEMPLATE, new TrackPage(number, shown, Problems.NONE));
    }
}
