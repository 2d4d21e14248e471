package okno.desk.web;

import java.util.Map;
import okno.accounts.SignedInStaff;
import okno.appeals.AppealCases;
import okno.appeals.AppealNumber;
import okno.appeals.AppealState;
import okno.appeals.OpenedAppeal;
import okno.consulting.frequent.FrequentQuestions;
import okno.consulting.frequent.FrequentQuestions.Shelf;
import okno.desk.web.FrequentPages.Source;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Makes a frequent question of an answered appeal whose author lets the body tell everybody: in
/// other words, which an officer writes anew.
@Controller
@RequestMapping(DeskAppealPaths.ONE + "/frequent")
class AppealFrequentController {
    private final AppealCases cases;
    private final FrequentQuestions questions;
    private final FrequentPages frequentPages;
    private final Pages pages;

    AppealFrequentController(
            AppealCases cases,
            FrequentQuestions questions,
            FrequentPages frequentPages,
            Pages pages) {
        this.cases = cases;
        this.questions = questions;
        this.frequentPages = frequentPages;
        this.pages = pages;
    }

    @GetMapping
    View make(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable("appeal") AppealNumber number) {
        var source = source(me, number);
        var form = frequentPages.fresh(source);
        return frequentPages.show(HttpStatus.OK, source, form, Problems.NONE);
    }

    @PostMapping
    View publish(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable("appeal") AppealNumber number,
            @RequestParam Map<String, String> fields) {
        var typed = FrequentForm.of(fields);
        var source = source(me, number);
        var problems = frequentPages.problems(source, typed);
        if (problems.any()) {
            return frequentPages.show(HttpStatus.UNPROCESSABLE_CONTENT, source, typed, problems);
        }
        try {
            questions.publish(me.id(), source.shelf(), typed.text());
        } catch (Conflict _) {
            return frequentPages.show(HttpStatus.CONFLICT, source, typed, Problems.NONE);
        }
        return pages.redirect(InquiryPaths.FREQUENT);
    }

    /// Whether its author agreed, and there is something to tell.
    static boolean mayPublish(OpenedAppeal opened) {
        return opened.appeal().matter().mayPublish()
                && opened.appeal().state() == AppealState.ANSWERED;
    }

    private Source source(SignedInStaff me, AppealNumber number) {
        var opened = cases.open(me.id(), number);
        if (!mayPublish(opened)) {
            throw new NotFound("answer to be published");
        }
        var appeal = opened.appeal();
        return new Source(
                DeskAppealPaths.show(number),
                new Shelf(appeal.agency(), appeal.matter().service()),
                opened.text().text(),
                opened.ending().map(step -> step.words().text()).orElse(""),
                appeal.citizen());
    }
}
