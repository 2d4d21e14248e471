package okno.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.desk.Batches;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Many submissions at once: marked in the queue, confirmed on a page that says what will be done
/// and what will not, done, and told.
@Controller
@RequestMapping(DeskPaths.BATCH)
class BatchController {
    private static final String CONFIRMATION = "desk/batch";

    private final DeskOfficers officers;
    private final Batches batches;
    private final BatchPages batchPages;
    private final Pages pages;

    BatchController(DeskOfficers officers, Batches batches, BatchPages batchPages, Pages pages) {
        this.officers = officers;
        this.batches = batches;
        this.batchPages = batchPages;
        this.pages = pages;
    }

    @GetMapping
    View ask(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam String deed,
            HttpServletRequest request) {
        var choice = BatchChoice.of(request);
        var asked = BatchDeed.of(deed).orElseThrow(() -> new NotFound("deed"));
        return choice.problem().isPresent()
                ? refused(asked, choice)
                : pages.show(
                        CONFIRMATION,
                        batchPages.asked(officers.of(me), asked, choice, "", Problems.NONE));
    }

    @PostMapping("/{deed}")
    View act(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String colleague,
            HttpServletRequest request) {
        var choice = BatchChoice.of(request);
        var asked = BatchDeed.of(deed).orElseThrow(() -> new NotFound("deed"));
        if (choice.problem().isPresent()) {
            return refused(asked, choice);
        }
        var officer = officers.of(me);
        if (asked == BatchDeed.ASSIGNMENT) {
            batches.assign(officer, choice.cases(), officer.id());
            return pages.redirect(choice.outcome(asked, officer.id().toString()));
        }
        var problems = Problems.of(FieldProblem.of("colleague", "desk.colleague.missing"));
        var page = batchPages.asked(officer, asked, choice, colleague, problems);
        if (page.colleagues().stream().noneMatch(it -> it.value().equals(colleague))) {
            return pages.refused(CONFIRMATION, page);
        }
        batches.assign(officer, choice.cases(), StaffId.of(colleague));
        return pages.redirect(choice.outcome(asked, colleague));
    }

    @GetMapping("/{deed}")
    View done(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable String deed,
            @RequestParam StaffId to,
            HttpServletRequest request) {
        var officer = officers.of(me);
        var choice = BatchChoice.of(request);
        var asked = BatchDeed.of(deed).orElseThrow(() -> new NotFound("deed"));
        if (choice.problem().isPresent() || !officers.worksWith(me.id(), to)) {
            throw new NotFound("outcome");
        }
        return pages.show("desk/batchDone", batchPages.done(officer, asked, choice, to));
    }

    private View refused(BatchDeed deed, BatchChoice choice) {
        var problems = new Problems(choice.problem().stream().toList());
        return pages.refused(
                CONFIRMATION,
                new BatchPage(
                        deed.slug(), List.of(), List.of(), List.of(), "", choice.back(), problems));
    }
}
