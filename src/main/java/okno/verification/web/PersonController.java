package okno.verification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.verification.Operators.Operator;
import okno.verification.counter.Counter;
import okno.verification.counter.Counter.Outcome;
import okno.verification.counter.Counter.Visit;
import okno.verification.counter.SeenDocuments;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A person at the counter: compared, confirmed, given a code, or undone.
@Controller
@RequestMapping("/verification/people/{id}")
class PersonController {
    /// Characters at most in a reason.
    static final int LONGEST_REASON = 500;

    private final Desk desk;
    private final Counter counter;
    private final PersonPages shown;
    private final SheetPages sheets;
    private final Clock clock;
    private final Pages pages;

    PersonController(
            Desk desk,
            Counter counter,
            PersonPages shown,
            SheetPages sheets,
            Clock clock,
            Pages pages) {
        this.desk = desk;
        this.counter = counter;
        this.shown = shown;
        this.sheets = sheets;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> params) {
        return shown.show(desk.operator(me), new CitizenId(id), params.containsKey("done"));
    }

    @PostMapping("/confirmation")
    View confirm(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        return act(me, id, fields, counter::confirm);
    }

    @PostMapping("/codes")
    View handOut(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        return act(me, id, fields, counter::handOut);
    }

    @PostMapping("/password-codes")
    View handPasswordCode(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        return act(me, id, fields, counter::handPasswordCode);
    }

    @PostMapping("/revocation")
    View revoke(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        var operator = desk.operator(me);
        var citizen = new CitizenId(id);
        var reason = fields.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            var problem = FieldProblem.of("reason", "verification.reason.wrong", LONGEST_REASON);
            return shown.refused(operator, citizen, List.of(problem));
        }
        try {
            counter.revoke(operator, new Visit(citizen, seen(fields)), reason);
        } catch (Conflict _) {
            return shown.changed(operator, citizen);
        }
        return pages.redirect(PersonPages.path(citizen) + "?done=yes");
    }

    private interface Act {
        Outcome on(Operator operator, Visit visit, SeenDocuments documents);
    }

    private View act(SignedInStaff me, UUID id, Map<String, String> fields, Act act) {
        var operator = desk.operator(me);
        var citizen = new CitizenId(id);
        var documents = SeenDocuments.of(fields);
        var today = LocalDate.ofInstant(clock.instant(), operator.centre().office().zone());
        var problems = documents.problems(today);
        if (!problems.isEmpty()) {
            return shown.refused(operator, citizen, documents, "", problems);
        }
        try {
            return switch (act.on(operator, new Visit(citizen, seen(fields)), documents)) {
                case Outcome.Done _ -> pages.redirect(PersonPages.path(citizen) + "?done=yes");
                case Outcome.Printed printed -> sheets.show(operator, printed);
                case Outcome.Owned _ ->
                        shown.refused(
                                operator,
                                citizen,
                                documents,
                                "",
                                List.of(FieldProblem.of("", "verification.person.owned")));
            };
        } catch (Conflict _) {
            return shown.changed(operator, citizen, documents);
        }
    }

    /// A page without a lock is older than every other.
    static int seen(Map<String, String> fields) {
        var typed = fields.getOrDefault("lock", "");
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
