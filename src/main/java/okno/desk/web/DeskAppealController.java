package okno.desk.web;

import okno.accounts.SignedInStaff;
import okno.appeals.AppealCases;
import okno.appeals.AppealNumber;
import okno.desk.Notes;
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

/// An appeal on the desk of an officer, and what officers note about it. Every opening is recorded.
@Controller
@RequestMapping(DeskAppealPaths.ONE)
class DeskAppealController {
    private static final String TEMPLATE = "desk/appeal";

    private final AppealCases cases;
    private final Notes notes;
    private final DeskAppealPages appealPages;
    private final Pages pages;

    DeskAppealController(AppealCases cases, Notes notes, DeskAppealPages appealPages, Pages pages) {
        this.cases = cases;
        this.notes = notes;
        this.appealPages = appealPages;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable("appeal") AppealNumber number) {
        var opened = cases.open(me.id(), number);
        return pages.show(TEMPLATE, appealPages.of(me, opened, "", Problems.NONE));
    }

    @PostMapping("/notes")
    View note(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable("appeal") AppealNumber number,
            @RequestParam(defaultValue = "") String note) {
        var problems = CaseController.problems(note);
        if (problems.any()) {
            var opened = cases.open(me.id(), number);
            return pages.refused(TEMPLATE, appealPages.of(me, opened, note, problems));
        }
        notes.add(me.id(), number, note.strip());
        return pages.redirect(DeskAppealPaths.show(number) + "#notes");
    }
}
