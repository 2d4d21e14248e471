package okno.desk.web;

import java.util.List;
import java.util.Map;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.desk.web.CaseJournal.Subject;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.web.Option;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.submissions.Cases;
import okno.submissions.Proceedings;
import okno.submissions.Submission;
import okno.submissions.SubmissionNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who works on a submission: an officer takes it, or hands it over to a colleague.
@Controller
@RequestMapping("/desk/submissions/{number}")
class AssignmentController {
    private static final String TEMPLATE = "desk/assignment";
    private static final String TAKING = "assignment";
    private static final String HANDOVER = "handover";
    private static final FieldProblem LONG =
            FieldProblem.of("message", "desk.message.long", DecisionController.LONGEST);

    private final DeskOfficers officers;
    private final Cases cases;
    private final Proceedings proceedings;
    private final CaseJournal journal;
    private final Pages pages;

    AssignmentController(
            DeskOfficers officers,
            Cases cases,
            Proceedings proceedings,
            CaseJournal journal,
            Pages pages) {
        this.officers = officers;
        this.cases = cases;
        this.proceedings = proceedings;
        this.journal = journal;
        this.pages = pages;
    }

    @GetMapping("/" + TAKING)
    View askTaking(
            @AuthenticationPrincipal SignedInStaff me, @PathVariable SubmissionNumber number) {
        return show(cases.find(officers.of(me), number), TAKING);
    }

    @PostMapping("/" + TAKING)
    View take(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @RequestParam Map<String, String> fields) {
        var officer = officers.of(me);
        var typed = Typed.of(fields);
        if (tooLong(typed)) {
            return refused(cases.find(officer, number), TAKING, typed, LONG);
        }
        try {
            var it = new Proceedings.Case(number, DecisionForm.seen(fields));
            proceedings.take(officer, it, typed.message());
        } catch (Conflict _) {
            return changed(cases.find(officer, number), TAKING, typed);
        }
        return pages.redirect(DeskPaths.show(number));
    }

    @GetMapping("/" + HANDOVER)
    View askHandover(
            @AuthenticationPrincipal SignedInStaff me, @PathVariable SubmissionNumber number) {
        return show(cases.find(officers.of(me), number), HANDOVER);
    }

    @PostMapping("/" + HANDOVER)
    View handOver(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @RequestParam Map<String, String> fields) {
        var officer = officers.of(me);
        var submission = cases.find(officer, number);
        var typed = Typed.of(fields);
        if (colleagues(submission).stream().noneMatch(it -> it.value().equals(typed.colleague()))) {
            var problem = FieldProblem.of("colleague", "desk.colleague.missing");
            return refused(submission, HANDOVER, typed, problem);
        }
        if (tooLong(typed)) {
            return refused(submission, HANDOVER, typed, LONG);
        }
        var it = new Proceedings.Case(number, DecisionForm.seen(fields));
        try {
            proceedings.handOver(officer, it, StaffId.of(typed.colleague()), typed.message());
        } catch (Conflict _) {
            return changed(cases.find(officer, number), HANDOVER, typed);
        }
        return pages.redirect(DeskPaths.show(number));
    }

    private static boolean tooLong(Typed typed) {
        return typed.message().length() > DecisionController.LONGEST;
    }

    private View refused(Submission submission, String slug, Typed typed, FieldProblem problem) {
        return pages.refused(TEMPLATE, page(submission, slug, typed, Problems.of(problem), null));
    }

    private View show(Submission submission, String slug) {
        return submission.state().status().isFinal()
                ? changed(submission, slug, Typed.NOTHING)
                : pages.show(TEMPLATE, page(submission, slug, Typed.NOTHING, Problems.NONE, null));
    }

    private View changed(Submission submission, String slug, Typed typed) {
        var change = journal.lastChange(Subject.of(submission)).orElse(null);
        var page = page(submission, slug, typed, Problems.NONE, change);
        return pages.status(HttpStatus.CONFLICT.value(), TEMPLATE, page);
    }

    private AssignmentPage page(
            Submission submission,
            String slug,
            Typed typed,
            Problems problems,
            @Nullable Change change) {
        return new AssignmentPage(
                submission.number().value(),
                DeskPaths.show(submission.number()),
                submission.state().status(),
                slug,
                submission.lock(),
                slug.equals(HANDOVER) ? colleagues(submission) : List.of(),
                typed.colleague(),
                typed.message(),
                !submission.state().status().isFinal(),
                problems,
                change);
    }

    /// What the officer has typed into the page.
    private record Typed(String colleague, String message) {
        static final Typed NOTHING = new Typed("", "");

        static Typed of(Map<String, String> fields) {
            return new Typed(
                    fields.getOrDefault("colleague", ""),
                    fields.getOrDefault("message", "").strip());
        }
    }

    private List<Option> colleagues(Submission submission) {
        return officers.colleagues(submission.body(), submission.officer());
    }
}
