package okno.verification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.verification.counter.Counter;
import okno.verification.counter.Counter.Outcome;
import okno.verification.counter.FactorLoss;
import okno.verification.counter.SeenDocuments;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A person at the counter has lost every second factor.
@Controller
@RequestMapping("/verification/people/{id}/factors")
class FactorLossController {
    private static final String REASON = "lossReason";

    private final Desk desk;
    private final FactorLoss loss;
    private final PersonPages shown;
    private final Clock clock;
    private final Pages pages;

    FactorLossController(Desk desk, FactorLoss loss, PersonPages shown, Clock clock, Pages pages) {
        this.desk = desk;
        this.loss = loss;
        this.shown = shown;
        this.clock = clock;
        this.pages = pages;
    }

    @PostMapping
    View takeOff(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        var operator = desk.operator(me);
        var citizen = new CitizenId(id);
        var documents = SeenDocuments.of(fields);
        var reason = fields.getOrDefault(REASON, "").strip();
        var today = LocalDate.ofInstant(clock.instant(), operator.centre().office().zone());
        var problems = new ArrayList<>(documents.problems(today));
        if (reason.isEmpty() || reason.length() > PersonController.LONGEST_REASON) {
            problems.add(
                    FieldProblem.of(
                            REASON, "verification.reason.wrong", PersonController.LONGEST_REASON));
        }
        if (!problems.isEmpty()) {
            return shown.refused(operator, citizen, documents, reason, problems);
        }
        try {
            var visit = new Counter.Visit(citizen, PersonController.seen(fields));
            if (loss.takeOff(operator, visit, documents, reason) instanceof Outcome.Owned) {
                var owned = FieldProblem.of("", "verification.person.owned");
                return shown.refused(operator, citizen, documents, reason, List.of(owned));
            }
        } catch (Conflict _) {
            return shown.changed(operator, citizen, documents);
        }
        return pages.redirect(PersonPages.path(citizen) + "?done=yes");
    }
}
