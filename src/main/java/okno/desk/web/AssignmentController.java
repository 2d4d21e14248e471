package okno.desk.web;

import java.util.ArrayList;
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
import okno.submissions.Proceedings.Case;
import okno.submissions.Proceedings.Officer;
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
        return assign(officers.of(me), number, TAKING, Typed.of(fields));
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
        return assign(officers.of(me), number, HANDOVER, Typed.of(fields));
    }

    private View assign(Officer officer, SubmissionNumber number, String slug, Typed typed) {
        var submission = cases.find(officer, number);
        if (submission.lock() != typed.seen()) {
            return changed(submission, slug, typed);
        }
        var problems = problems(submission, slug, typed);
        if (problems.any()) {
            return pages.refused(TEMPLATE, page(submission, slug, typed, problems, null));
        }
        var to = slug.equals(TAKING) ? officer.id() : StaffId.of(typed.colleague());
        try {
            proceedings.handOver(officer, new Case(number, typed.seen()), to, typed.message());
        } catch (Conflict _) {
            return changed(cases.find(officer, number), slug, typed);
        }
        return pages.redirect(DeskPaths.show(number));
    }

    private Problems problems(Submission submission, String slug, Typed typed) {
        var problems = new ArrayList<FieldProblem>();
        if (slug.equals(HANDOVER)
                && colleagues(submission).stream()
                        .noneMatch(it -> it.value().equals(typed.colleague()))) {
            problems.add(FieldProblem.of("colleague", "desk.colleague.missing"));
        }
        if (typed.message().length() > DecisionForm.LONGEST) {
            problems.add(FieldProblem.of("message", "desk.message.long", DecisionForm.LONGEST));
        }
        return new Problems(problems);
    }

    private View show(Submission submission, String slug) {
        var typed = Typed.nothing(submission);
        return submission.state().status().isFinal()
                ? changed(submission, slug, typed)
                : pages.show(TEMPLATE, page(submission, slug, typed, Problems.NONE, null));
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
    private record Typed(int seen, String colleague, String message) {
        static Typed nothing(Submission submission) {
            return new Typed(submission.lock(), "", "");
        }

        static Typed of(Map<String, String> fields) {
            return new Typed(
                    DecisionForm.seen(fields),
                    fields.getOrDefault("colleague", ""),
                    fields.getOrDefault("message", "").strip());
        }
    }

    private List<Option> colleagues(Submission submission) {
        return officers.colleagues(submission.body(), submission.officer());
    }
}
