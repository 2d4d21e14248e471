package okno.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okno.accounts.SignedInStaff;
import okno.attachments.web.FormFiles;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.submissions.Cases;
import okno.submissions.Proceedings;
import okno.submissions.Submission;
import okno.submissions.SubmissionNumber;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What an officer decides about a submission.
@Controller
@RequestMapping("/desk/submissions/{number}/{decision}")
class DecisionController {
    /// The field of the files that go with a result.
    private static final String RESULT = "result";

    /// Longest message to the citizen, in characters.
    static final int LONGEST = 4000;

    private final DeskOfficers officers;
    private final Cases cases;
    private final Proceedings proceedings;
    private final DecisionPages decisionPages;
    private final FormFiles formFiles;
    private final Pages pages;

    DecisionController(
            DeskOfficers officers,
            Cases cases,
            Proceedings proceedings,
            DecisionPages decisionPages,
            FormFiles formFiles,
            Pages pages) {
        this.officers = officers;
        this.cases = cases;
        this.proceedings = proceedings;
        this.decisionPages = decisionPages;
        this.formFiles = formFiles;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @PathVariable("decision") String slug) {
        return decisionPages.show(cases.find(officers.of(me), number), decision(slug));
    }

    @PostMapping
    View decide(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @PathVariable("decision") String slug,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var decision = decision(slug);
        var officer = officers.of(me);
        var form = DecisionForm.of(fields);
        var submission = cases.find(officer, number);
        if (submission.lock() != form.seen()) {
            return decisionPages.changed(submission, decision, form);
        }
        var result =
                decision == Decision.GRANT
                        ? formFiles.receive(RESULT, request)
                        : FormFiles.Received.NOTHING;
        var problems = problems(submission, decision, form, result);
        if (!problems.isEmpty()) {
            return decisionPages.refused(submission, decision, form, new Problems(problems));
        }
        try {
            proceed(officer, number, decision, form, result);
        } catch (Conflict _) {
            return decisionPages.changed(cases.find(officer, number), decision, form);
        }
        return pages.redirect(DeskPaths.show(number));
    }

    private List<FieldProblem> problems(
            Submission submission,
            Decision decision,
            DecisionForm form,
            FormFiles.Received result) {
        var problems = new ArrayList<FieldProblem>();
        if (decision == Decision.REFUSAL && !decisionPages.known(submission, form.ground())) {
            problems.add(FieldProblem.of("ground", "desk.ground.missing"));
        }
        if (decision.needsMessage() && form.message().isEmpty()) {
            problems.add(FieldProblem.of("message", "desk.message.missing"));
        } else if (form.message().length() > LONGEST) {
            problems.add(FieldProblem.of("message", "desk.message.long", LONGEST));
        }
        problems.addAll(result.problems());
        if (decision == Decision.GRANT && result.files().isEmpty() && result.problems().isEmpty()) {
            problems.add(FieldProblem.of(RESULT, "desk.result.missing"));
        }
        return problems;
    }

    private void proceed(
            Proceedings.Officer officer,
            SubmissionNumber number,
            Decision decision,
            DecisionForm form,
            FormFiles.Received result) {
        var it = new Proceedings.Case(number, form.seen());
        var words = new Proceedings.Words(form.message(), form.mayWithdraw(), result.files());
        switch (decision) {
            case ACCEPTANCE -> proceedings.accept(officer, it, words);
            case INTERIM_RESULT -> proceedings.report(officer, it, words);
            case INFORMATION_REQUEST -> proceedings.ask(officer, it, words);
            case REFUSAL -> proceedings.refuse(officer, it, words, form.ground());
            case GRANT -> proceedings.grant(officer, it, words);
            case WITHDRAWAL -> proceedings.confirmWithdrawal(officer, it, words);
            case WITHDRAWAL_DENIAL -> proceedings.denyWithdrawal(officer, it, words);
        }
    }

    private static Decision decision(String slug) {
        return Decision.of(slug).orElseThrow(() -> new NotFound("decision"));
    }
}
