package okno.desk.web;

import java.time.Clock;
import java.util.List;
import okno.accounts.SignedInStaff;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.submissions.SubmissionNumber;
import okno.submissions.unreached.PaperLetters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Letters on paper to those whom no other way leads to: printed together, then marked as sent.
@Controller
@RequestMapping(DeskPaths.PAPER)
class PaperLettersController {
    private static final String TEMPLATE = "desk/paperLetters";
    private static final String WRITTEN = "written";

    private final DeskOfficers officers;
    private final PaperLetters letters;
    private final PaperLettersPages letterPages;
    private final PaperSheets sheets;
    private final Clock clock;
    private final Pages pages;

    PaperLettersController(
            DeskOfficers officers,
            PaperLetters letters,
            PaperLettersPages letterPages,
            PaperSheets sheets,
            Clock clock,
            Pages pages) {
        this.officers = officers;
        this.letters = letters;
        this.letterPages = letterPages;
        this.sheets = sheets;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping
    View list(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(defaultValue = "") String state) {
        return pages.show(
                TEMPLATE, letterPages.of(officers.of(me), state.equals(WRITTEN), Problems.NONE));
    }

    /// The letters, or the page again if nobody was chosen or all have been told meanwhile.
    @PostMapping("/sheets")
    Object print(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(name = "number", defaultValue = "") List<String> typed) {
        var chosen = numbers(typed);
        if (chosen.isEmpty()) {
            return nothing(me, false);
        }
        var cases = letters.print(officers.of(me), chosen);
        if (cases.isEmpty()) {
            return refused(me, false, FieldProblem.of("number", "desk.paper.told"));
        }
        var pdf = sheets.of(cases, clock.instant());
        var disposition = ContentDisposition.attachment().filename("letters.pdf").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    @PostMapping("/sent")
    View sent(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(name = "number", defaultValue = "") List<String> typed) {
        var chosen = numbers(typed);
        if (chosen.isEmpty()) {
            return nothing(me, false);
        }
        int left = letters.sent(officers.of(me), chosen);
        if (left > 0) {
            return refused(me, false, FieldProblem.of("number", "desk.paper.outdated", left));
        }
        return pages.redirect(DeskPaths.PAPER + "?state=" + WRITTEN);
    }

    @PostMapping("/unsent")
    View unsent(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(name = "number", defaultValue = "") List<String> typed) {
        var chosen = numbers(typed);
        if (chosen.isEmpty()) {
            return nothing(me, true);
        }
        letters.unsent(officers.of(me), chosen);
        return pages.redirect(DeskPaths.PAPER);
    }

    private View nothing(SignedInStaff me, boolean written) {
        return refused(me, written, FieldProblem.of("number", "desk.paper.nothing"));
    }

    private View refused(SignedInStaff me, boolean written, FieldProblem problem) {
        var page = letterPages.of(officers.of(me), written, Problems.of(problem));
        return pages.refused(TEMPLATE, page);
    }

    /// What is no number was not offered, and is passed over.
    private static List<SubmissionNumber> numbers(List<String> typed) {
        return typed.stream()
                .limit(PaperLetters.BATCH)
                .flatMap(text -> SubmissionNumber.parse(text).stream())
                .toList();
    }
}
