package okno.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.submissions.Dossier;
import okno.submissions.MySubmissions;
import okno.submissions.SubmissionNumber;
import okno.submissions.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A submission of the citizen: how it stands, what it asks of him, taking it back.
@Controller
@RequestMapping("/account/submissions/{number}")
class SubmissionController {
    private static final int LONGEST_REPLY = 4000;

    private final MySubmissions mine;
    private final Submissions submissions;
    private final SubmissionPages submissionPages;
    private final UploadedFiles uploads;
    private final Pages pages;

    SubmissionController(
            MySubmissions mine,
            Submissions submissions,
            SubmissionPages submissionPages,
            UploadedFiles uploads,
            Pages pages) {
        this.mine = mine;
        this.submissions = submissions;
        this.submissionPages = submissionPages;
        this.uploads = uploads;
        this.pages = pages;
    }

    @GetMapping
    View show(CaseOwner owner, @PathVariable SubmissionNumber number) {
        var dossier = mine.open(owner, number);
        return pages.show(
                "submissions/show", submissionPages.of(owner, dossier, "", Problems.NONE));
    }

    @GetMapping("/statuses")
    View statuses(CaseOwner owner, @PathVariable SubmissionNumber number) {
        var dossier = mine.open(owner, number);
        return pages.show(
                "submissions/statuses", submissionPages.of(owner, dossier, "", Problems.NONE));
    }

    @GetMapping("/withdrawal")
    View askWithdrawal(CaseOwner owner, @PathVariable SubmissionNumber number) {
        var dossier = mine.find(owner.id(), number);
        return pages.show(
                "submissions/withdrawal", submissionPages.of(owner, dossier, "", Problems.NONE));
    }

    @PostMapping("/withdrawal")
    View withdraw(CaseOwner owner, @PathVariable SubmissionNumber number) {
        submissions.withdraw(owner, number);
        return pages.redirect(SubmissionPaths.show(number));
    }

    @PostMapping("/reply")
    View reply(
            CaseOwner owner,
            @PathVariable SubmissionNumber number,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        var dossier = mine.find(owner.id(), number);
        var problems = new ArrayList<FieldProblem>();
        if (text.isBlank()) {
            problems.add(FieldProblem.of("text", "submissions.reply.missing"));
        } else if (text.length() > LONGEST_REPLY) {
            problems.add(FieldProblem.of("text", "submissions.reply.long", LONGEST_REPLY));
        }
        var received = uploads.receive(owner, "files", request);
        problems.addAll(received.problems());
        if (!problems.isEmpty()) {
            var page = submissionPages.of(owner, dossier, text, new Problems(problems));
            return pages.refused("submissions/show", page);
        }
        try {
            submissions.answer(owner, number, text.strip(), received.files());
        } catch (Conflict _) {
            var now = mine.find(owner.id(), number);
            if (answered(owner, now, text.strip())) {
                return pages.redirect(SubmissionPaths.show(number));
            }
            var page = submissionPages.of(owner, now, text, Problems.NONE);
            return pages.status(HttpStatus.CONFLICT.value(), "submissions/show", page);
        }
        return pages.redirect(SubmissionPaths.show(number));
    }

    /// Whether these words are what the reader has answered last: they came before, and nobody
    // knew.
    private static boolean answered(CaseOwner owner, Dossier now, String words) {
        return now.events().reversed().stream()
                .filter(event -> event.actor().equals(owner.actor()))
                .findFirst()
                .filter(event -> event.message().equals(Optional.of(words)))
                .isPresent();
    }
}
