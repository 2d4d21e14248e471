package okno.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.accounts.representation.Applications.Outcome;
import okno.accounts.representation.ChildForm;
import okno.accounts.representation.PowerForm;
import okno.attachments.Attachments;
import okno.attachments.web.KeptFiles.Kept;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.Zones;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.verification.papers.Papers;
import org.springframework.http.HttpStatus;
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
        var received = scans.of(me, request);
        problems.addAll(received.problems());
        var sent = new Sent(CHILD, typed, received);
        if (!problems.isEmpty()) {
            return refused(sent, problems);
        }
        return answer(sent, () -> papers.enter(me.id(), form, received.files()), "kept");
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
        var received = scans.of(me, request);
        problems.addAll(received.problems());
        var sent = new Sent(POWER, typed, received);
        if (received.files().isEmpty() && received.problems().isEmpty()) {
            problems.add(FieldProblem.of(ReceivedScans.FIELD, "verification.paper.scan.missing"));
        }
        if (!problems.isEmpty()) {
            return refused(sent, problems);
        }
        return answer(sent, () -> papers.ask(me.id(), form, received.files()), "asked");
    }

    private View form(SignedInCitizen me, String template) {
        return citizens.get(me.id()).level() == AccountLevel.CONFIRMED
                ? pages.show(template, page(Map.of(), List.of(), Problems.NONE))
                : pages.redirect(PATH);
    }

    /// A form as it was sent.
    private record Sent(
            String template, Map<String, String> typed, ReceivedScans.Received received) {}

    private View answer(Sent sent, Supplier<Outcome> deed, String word) {
        try {
            return switch (deed.get()) {
                case Outcome.Kept _ -> pages.redirect(PATH + "?word=" + word);
                case Outcome.TooMany _ -> refused(sent, problem("", "verification.paper.too-many"));
                case Outcome.Himself _ ->
                        refused(sent, problem("snils", "verification.paper.himself"));
            };
        } catch (Conflict _) {
            var full = problem(ReceivedScans.FIELD, "verification.scans.full");
            return pages.status(HttpStatus.CONFLICT.value(), sent.template(), page(sent, full));
        }
    }

    private View refused(Sent sent, List<FieldProblem> problems) {
        return pages.refused(sent.template(), page(sent, problems));
    }

    private PaperPage page(Sent sent, List<FieldProblem> problems) {
        return page(sent.typed(), scans.keep(sent.received()), new Problems(problems));
    }

    private PaperPage page(Map<String, String> typed, List<Kept> kept, Problems problems) {
        return new PaperPage(typed, kept, attachments.limits(), problems);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.MOSCOW);
    }

    private static List<FieldProblem> problem(String field, String key) {
        return List.of(FieldProblem.of(field, key));
    }
}
