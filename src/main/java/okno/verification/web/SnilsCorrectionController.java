package okno.verification.web;

import java.util.Map;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.SignedInStaff;
import okno.platform.Conflict;
import okno.platform.web.Pages;
import okno.verification.counter.Counter.Outcome;
import okno.verification.counter.Counter.Visit;
import okno.verification.counter.SeenSnils;
import okno.verification.counter.SnilsCorrection;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The СНИЛС of a person at the counter, put right by the document.
@Controller
class SnilsCorrectionController {
    private final Desk desk;
    private final Citizens citizens;
    private final SnilsCorrection correction;
    private final PersonPages shown;
    private final Pages pages;

    SnilsCorrectionController(
            Desk desk,
            Citizens citizens,
            SnilsCorrection correction,
            PersonPages shown,
            Pages pages) {
        this.desk = desk;
        this.citizens = citizens;
        this.correction = correction;
        this.shown = shown;
        this.pages = pages;
    }

    @PostMapping("/verification/people/{id}/snils")
    View correct(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        var operator = desk.operator(me);
        var citizen = new CitizenId(id);
        var seen = SeenSnils.of(fields);
        var problems = seen.problems(citizens.get(citizen).snils());
        if (!problems.isEmpty()) {
            return shown.refused(operator, citizen, seen, problems);
        }
        try {
            var visit = new Visit(citizen, PersonController.seen(fields));
            return switch (correction.correct(operator, visit, seen.snils(), seen.reason())) {
                case Outcome.Owned _ -> shown.owned(operator, citizen, seen);
                case Outcome.Done _, Outcome.Printed _ ->
                        pages.redirect(PersonPages.path(citizen) + "?done=yes");
            };
        } catch (Conflict _) {
            return shown.changed(operator, citizen, seen);
        }
    }
}
