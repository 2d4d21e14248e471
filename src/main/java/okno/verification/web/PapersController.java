package okno.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.accounts.representation.Applications.Outcome;
import okno.accounts.representation.ChildForm;
import okno.accounts.representation.PowerForm;
import okno.attachments.Attachments;
import okno.audit.Actor;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.verification.papers.Papers;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The forms by which one becomes the representative of a child or of who trusts him.
@Controller
@RequestMapping(PapersController.PATH)
class PapersController {
    static final String PATH = "/account/representation";
    private static final String CHILD = "verification/papers/child";
    private static final String POWER = "verification/papers/power";
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Papers papers;
    private final ReceivedScans scans;
    private final Attachments attachments;
    private final Citizens citizens;
    private final Clock clock;
    private final Pages pages;

    PapersController(
            Papers papers,
            ReceivedScans scans,
            Attachments attachments,
            Citizens citizens,
            Clock clock,
            Pages pages) {
        this.papers = papers;
        this.scans = scans;
        this.attachments = attachments;
        this.citizens = citizens;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/children")
    View child(@AuthenticationPrincipal SignedInCitizen me) {
        return form(me, CHILD);
    }

    @PostMapping("/children")
    View enter(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var form = ChildForm.of(typed);
        var problems = new ArrayList<>(form.problems(today()));
        var received = scans.of(Actor.citizen(me.id().value()), request);
        problems.addAll(received.problems());
        if (!problems.isEmpty()) {
            return refused(CHILD, typed, problems);
        }
        return answer(papers.enter(me.id(), form, received.files()), CHILD, typed, "kept");
    }

    @GetMapping("/powers")
    View power(@AuthenticationPrincipal SignedInCitizen me) {
        return form(me, POWER);
    }

    @PostMapping("/powers")
    View ask(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var form = PowerForm.of(typed);
        var problems = new ArrayList<>(form.problems(today()));
        var received = scans.of(Actor.citizen(me.id().value()), request);
        problems.addAll(received.problems());
        if (received.files().isEmpty() && received.problems().isEmpty()) {
            problems.add(FieldProblem.of(ReceivedScans.FIELD, "verification.paper.scan.missing"));
        }
        if (!problems.isEmpty()) {
            return refused(POWER, typed, problems);
        }
        return answer(papers.ask(me.id(), form, received.files()), POWER, typed, "asked");
    }

    private View form(SignedInCitizen me, String template) {
        return citizens.get(me.id()).level() == AccountLevel.CONFIRMED
                ? pages.show(template, page(Map.of(), Problems.NONE))
                : pages.redirect(PATH);
    }

    private View answer(Outcome outcome, String template, Map<String, String> typed, String word) {
        return switch (outcome) {
            case Outcome.Kept _ -> pages.redirect(PATH + "?word=" + word);
            case Outcome.TooMany _ ->
                    refused(template, typed, problem("", "verification.paper.too-many"));
            case Outcome.Himself _ ->
                    refused(template, typed, problem("snils", "verification.paper.himself"));
        };
    }

    private View refused(String template, Map<String, String> typed, List<FieldProblem> problems) {
        return pages.refused(template, page(typed, new Problems(problems)));
    }

    private PaperPage page(Map<String, String> typed, Problems problems) {
        return new PaperPage(typed, attachments.limits(), problems);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MOSCOW);
    }

    private static List<FieldProblem> problem(String field, String key) {
        return List.of(FieldProblem.of(field, key));
    }
}
