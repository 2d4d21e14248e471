package okno.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okno.accounts.SignedInStaff;
import okno.attachments.web.KeptFiles;
import okno.attachments.web.KeptFiles.Brought;
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
    private final DeskOfficers officers;
    private final Cases cases;
    private final Proceedings proceedings;
    private final DecisionPages decisionPages;
    private final KeptFiles keptFiles;
    private final Pages pages;

    DecisionController(
            DeskOfficers officers,
            Cases cases,
            Proceedings proceedings,
            DecisionPages decisionPages,
            KeptFiles keptFiles,
            Pages pages) {
        this.officers = officers;
        this.cases = cases;
        this.proceedings = proceedings;
        this.decisionPages = decisionPages;
        this.keptFiles = keptFiles;
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
        var files = keptFiles.receive(me.id(), decision.fileFields(), request);
        if (submission.lock() != form.seen()) {
            return decisionPages.changed(submission, decision, keeping(form, files));
        }
        var problems = problems(submission, decision, form, files);
        if (!problems.isEmpty()) {
            return decisionPages.refused(
                    submission, decision, keeping(form, files), new Problems(problems));
        }
        try {
            proceed(officer, number, decision, form, files);
        } catch (Conflict _) {
            var now = cases.find(officer, number);
            return decisionPages.changed(now, decision, keeping(form, files));
        }
        return pages.redirect(DeskPaths.show(number));
    }

    private DecisionForm keeping(DecisionForm form, Brought files) {
        return form.keeping(keptFiles.keep(files).getOrDefault(Decision.RESULT, List.of()));
    }

    private List<FieldProblem> problems(
            Submission submission, Decision decision, DecisionForm form, Brought files) {
        var problems = new ArrayList<FieldProblem>();
        if (!decisionPages.known(submission, decision, form.ground())) {
            problems.add(FieldProblem.of("ground", "desk.ground.missing"));
        }
        if (decision.needsMessage() && form.message().isEmpty()) {
            problems.add(FieldProblem.of("message", "desk.message.missing"));
        } else if (form.message().length() > DecisionForm.LONGEST) {
            problems.add(FieldProblem.of("message", "desk.message.long", DecisionForm.LONGEST));
        }
        problems.addAll(files.problems());
        if (decision == Decision.GRANT
                && files.files(Decision.RESULT).isEmpty()
                && files.problems().isEmpty()) {
            problems.add(FieldProblem.of(Decision.RESULT, "desk.result.missing"));
        }
        return problems;
    }

    private void proceed(
            Proceedings.Officer officer,
            SubmissionNumber number,
            Decision decision,
            DecisionForm form,
            Brought files) {
        var it = new Proceedings.Case(number, form.seen());
        var words =
                new Proceedings.Words(
                        form.message(), form.mayWithdraw(), files.files(Decision.RESULT));
        switch (decision) {
            case ACCEPTANCE -> proceedings.accept(officer, it, words);
            case INTERIM_RESULT -> proceedings.report(officer, it, words);
            case INFORMATION_REQUEST -> proceedings.ask(officer, it, words, form.suspension());
            case REFUSAL -> proceedings.refuse(officer, it, words, form.ground());
            case CHARGE -> proceedings.charge(officer, it, words);
            case GRANT -> proceedings.grant(officer, it, words);
            case WITHDRAWAL -> proceedings.confirmWithdrawal(officer, it, words);
            case WITHDRAWAL_DENIAL -> proceedings.denyWithdrawal(officer, it, words);
        }
    }

    private static Decision decision(String slug) {
        return Decision.of(slug).orElseThrow(() -> new NotFound("decision"));
    }
}
