package okno.payments.web.desk;

import java.io.IOException;
import java.util.List;
import okno.accounts.SignedInStaff;
import okno.content.ContentProblem;
import okno.content.FileProblems;
import okno.payments.Charges;
import okno.payments.web.ChargeEntries;
import okno.payments.web.TableProblems;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Charges brought as a table: all of it or nothing; what is there already is not issued again.
@Controller
class ImportController {
    private static final String PATH = DeskCharges.PATH + "/import";
    private static final String TEMPLATE = "payments/desk/import";
    private static final String FILE = "table";
    private static final int LARGEST = 5_000_000;

    private final DeskCharges desk;
    private final Charges charges;
    private final ChargeEntries entries;
    private final TableProblems tableProblems;
    private final Pages pages;

    ImportController(
            DeskCharges desk,
            Charges charges,
            ChargeEntries entries,
            TableProblems tableProblems,
            Pages pages) {
        this.desk = desk;
        this.charges = charges;
        this.entries = entries;
        this.tableProblems = tableProblems;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View show() {
        return pages.show(TEMPLATE, new ImportPage(null, List.of(), Problems.NONE));
    }

    @PostMapping(PATH)
    View bring(@AuthenticationPrincipal SignedInStaff me, @RequestParam(FILE) MultipartFile table)
            throws IOException {
        if (table.isEmpty() || table.getSize() > LARGEST) {
            return refused(List.of(), "payments.import.missing");
        }
        var problems = new FileProblems(FILE);
        var read =
                new ChargeTable(desk.requisites(me), entries::today)
                        .read(table.getBytes(), problems);
        if (!problems.none()) {
            return refused(problems.list(), "payments.import.wrong");
        }
        try {
            var issued = charges.issueAll(read, DeskCharges.actor(me));
            var done = new ImportPage.Done(issued, read.size() - issued);
            return pages.show(TEMPLATE, new ImportPage(done, List.of(), Problems.NONE));
        } catch (Conflict _) {
            return refused(List.of(), "payments.import.taken");
        }
    }

    private View refused(List<ContentProblem> wrong, String key) {
        var lines = tableProblems.lines(wrong);
        var problems = Problems.of(FieldProblem.of(FILE, key));
        return pages.refused(TEMPLATE, new ImportPage(null, lines, problems));
    }
}
