package okno.appeals.web;

import java.util.List;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealDrafts;
import okno.appeals.AppealNumber;
import okno.appeals.AppealStep;
import okno.appeals.Appeals;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.signatures.evidence.KeptSignatures;
import okno.submissions.signing.SignedFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// An appeal of a citizen, and what he can do with it.
@Controller
@RequestMapping(AppealPaths.LIST + "/{number}")
class AppealController {
    private static final String TEMPLATE = "appeals/show";

    private final Appeals appeals;
    private final AppealDrafts drafts;
    private final AppealPages appealPages;
    private final KeptSignatures kept;
    private final Pages pages;

    AppealController(
            Appeals appeals,
            AppealDrafts drafts,
            AppealPages appealPages,
            KeptSignatures kept,
            Pages pages) {
        this.appeals = appeals;
        this.drafts = drafts;
        this.appealPages = appealPages;
        this.kept = kept;
        this.pages = pages;
    }

    @GetMapping
    View show(CaseOwner owner, @PathVariable AppealNumber number) {
        var opened = appeals.open(owner, number);
        return pages.show(TEMPLATE, appealPages.of(owner, opened, Problems.NONE));
    }

    @GetMapping("/withdrawal")
    View withdrawal(CaseOwner owner, @PathVariable AppealNumber number) {
        var opened = appeals.find(owner.id(), number);
        return pages.show("appeals/withdrawal", appealPages.of(owner, opened, Problems.NONE));
    }

    @PostMapping("/withdrawal")
    View withdraw(CaseOwner owner, @PathVariable AppealNumber number) {
        appeals.withdraw(owner, number);
        return pages.redirect(AppealPaths.show(number));
    }

    @PostMapping("/rating")
    View rate(
            CaseOwner owner,
            @PathVariable AppealNumber number,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String words) {
        var problems = problems(mark, words);
        if (problems.any()) {
            var opened = appeals.find(owner.id(), number);
            return pages.refused(TEMPLATE, appealPages.of(owner, opened, problems));
        }
        appeals.rate(owner, number, Integer.parseInt(mark), words.strip());
        return pages.redirect(AppealPaths.show(number));
    }

    /// Begins a new appeal about what was not settled.
    @PostMapping("/again")
    View again(CaseOwner owner, @PathVariable AppealNumber number) {
        try {
            return pages.redirect(AppealPaths.write(drafts.again(owner, number).id()));
        } catch (AppealDrafts.TooMany _) {
            return ManyDraftsPage.shown(pages);
        }
    }

    /// The seal of the body under a file of its answer.
    @GetMapping("/seals/{seal}")
    ResponseEntity<byte[]> seal(
            CaseOwner owner, @PathVariable AppealNumber number, @PathVariable UUID seal) {
        var one =
                appeals.find(owner.id(), number).ending().map(AppealStep::id).stream()
                        .flatMap(step -> kept.of(List.of(step)).stream())
                        .filter(it -> it.id().equals(seal))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("seal"));
        return SignedFiles.signature(kept.file(one.subject(), one.id()));
    }

    private static Problems problems(String mark, String words) {
        if (!mark.matches("[1-5]")) {
            return Problems.of(FieldProblem.of("mark", "appeals.rate.missing"));
        }
        return words.strip().length() > Appeals.LONGEST_RATING
                ? Problems.of(
                        FieldProblem.of(
                                "words",
                                "appeals.write.long",
                                words.strip().length(),
                                Appeals.LONGEST_RATING))
                : Problems.NONE;
    }
}
