package okno.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okno.accounts.SignedInStaff;
import okno.desk.Notes;
import okno.desk.Queue;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.submissions.Cases;
import okno.submissions.SubmissionNumber;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A submission on the desk of an officer, and what officers note about it.
@Controller
@RequestMapping("/desk/submissions/{number}")
class CaseController {
    private static final String TEMPLATE = "desk/case";

    private final DeskOfficers officers;
    private final Cases cases;
    private final Queue queue;
    private final Notes notes;
    private final CasePages casePages;
    private final Pages pages;

    CaseController(
            DeskOfficers officers,
            Cases cases,
            Queue queue,
            Notes notes,
            CasePages casePages,
            Pages pages) {
        this.officers = officers;
        this.cases = cases;
        this.queue = queue;
        this.notes = notes;
        this.casePages = casePages;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            HttpServletRequest request,
            HttpServletResponse response) {
        var officer = officers.of(me);
        var dossier = cases.open(officer, number);
        LastQueue.open(request, response, number, list -> queue.place(officer, list, number));
        return pages.show(TEMPLATE, casePages.of(dossier, me.id(), "", Problems.NONE));
    }

    @PostMapping("/notes")
    View note(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @RequestParam(defaultValue = "") String note) {
        var officer = officers.of(me);
        var problems = problems(note);
        if (problems.any()) {
            var dossier = cases.open(officer, number);
            return pages.refused(TEMPLATE, casePages.of(dossier, me.id(), note, problems));
        }
        notes.add(officer, number, note.strip());
        return pages.redirect(DeskPaths.show(number) + "#notes");
    }

    static Problems problems(String note) {
        if (note.isBlank()) {
            return Problems.of(FieldProblem.of("note", "desk.note.missing"));
        }
        return note.length() > Notes.LONGEST
                ? Problems.of(FieldProblem.of("note", "desk.message.long", Notes.LONGEST))
                : Problems.NONE;
    }
}
