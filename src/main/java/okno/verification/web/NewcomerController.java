package okno.verification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okno.accounts.SignedInStaff;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.verification.counter.Counter;
import okno.verification.counter.Counter.Outcome;
import okno.verification.counter.SeenDocuments;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A person without an account: it is opened on the spot and confirmed.
@Controller
class NewcomerController {
    private static final String TEMPLATE = "verification/newcomer";

    private final Desk desk;
    private final Counter counter;
    private final SheetPages sheets;
    private final Clock clock;
    private final Pages pages;

    NewcomerController(Desk desk, Counter counter, SheetPages sheets, Clock clock, Pages pages) {
        this.desk = desk;
        this.counter = counter;
        this.sheets = sheets;
        this.clock = clock;
        this.pages = pages;
    }

    /// The empty form. By POST, for it holds the СНИЛС that was searched for.
    @PostMapping("/verification/newcomers/form")
    View form(@RequestParam(name = "snils", defaultValue = "") String snils) {
        var page = new NewcomerPage(snils, SeenDocuments.NONE, false, Problems.NONE);
        return pages.show(TEMPLATE, page);
    }

    @PostMapping("/verification/newcomers")
    View open(@AuthenticationPrincipal SignedInStaff me, @RequestParam Map<String, String> fields) {
        var operator = desk.operator(me);
        var documents = SeenDocuments.of(fields);
        var typed = fields.getOrDefault("snils", "");
        boolean consent = fields.containsKey("consent");
        var today = LocalDate.ofInstant(clock.instant(), operator.centre().office().zone());
        var problems = problems(typed, documents, today, consent);
        if (problems.isEmpty()) {
            var outcome = counter.open(operator, Snils.parse(typed).orElseThrow(), documents);
            if (outcome instanceof Outcome.Printed printed) {
                return sheets.show(operator, printed);
            }
            problems = List.of(FieldProblem.of("snils", "verification.newcomer.owned"));
        }
        var page = new NewcomerPage(typed, documents, consent, new Problems(problems));
        return pages.refused(TEMPLATE, page);
    }

    private static List<FieldProblem> problems(
            String snils, SeenDocuments documents, LocalDate today, boolean consent) {
        var problems = new ArrayList<FieldProblem>();
        var verdict = Snils.check(snils);
        if (!verdict.valid()) {
            problems.add(FieldProblem.of("snils", verdict.messageKey()));
        }
        problems.addAll(documents.problems(today));
        if (!consent) {
            problems.add(FieldProblem.of("consent", "verification.consent.missing"));
        }
        return problems;
    }
}
