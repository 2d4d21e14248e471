package okno.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.UUID;
import okno.accounts.SignedInCitizen;
import okno.accounts.representation.Representation;
import okno.accounts.representation.Representations;
import okno.attachments.Attachments;
import okno.audit.Actor;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.verification.papers.Papers;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Scans of a paper that was named without them, or with bad ones.
@Controller
@RequestMapping(PapersController.PATH + "/{id}/scans")
class PaperScansController {
    private static final String TEMPLATE = "verification/papers/scans";

    private final Papers papers;
    private final Representations representations;
    private final ReceivedScans scans;
    private final Attachments attachments;
    private final Pages pages;

    PaperScansController(
            Papers papers,
            Representations representations,
            ReceivedScans scans,
            Attachments attachments,
            Pages pages) {
        this.papers = papers;
        this.representations = representations;
        this.scans = scans;
        this.attachments = attachments;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInCitizen me, @PathVariable UUID id) {
        var one = representations.find(me.id(), id);
        return one.unchecked()
                ? pages.show(TEMPLATE, page(me, one, Problems.NONE))
                : pages.redirect(PapersController.PATH);
    }

    @PostMapping
    View add(
            @AuthenticationPrincipal SignedInCitizen me,
            @PathVariable UUID id,
            HttpServletRequest request) {
        var one = representations.find(me.id(), id);
        if (!one.unchecked()) {
            return pages.redirect(PapersController.PATH);
        }
        var received = scans.of(Actor.citizen(me.id().value()), request);
        var problems = new ArrayList<>(received.problems());
        if (received.files().isEmpty() && problems.isEmpty()) {
            problems.add(FieldProblem.of(ReceivedScans.FIELD, "verification.paper.scan.missing"));
        }
        if (!problems.isEmpty()) {
            return pages.refused(TEMPLATE, page(me, one, new Problems(problems)));
        }
        try {
            papers.add(me.id(), id, received.files());
        } catch (Conflict _) {
            var full = Problems.of(FieldProblem.of(ReceivedScans.FIELD, "verification.scans.full"));
            var page = page(me, representations.find(me.id(), id), full);
            return pages.status(HttpStatus.CONFLICT.value(), TEMPLATE, page);
        }
        return pages.redirect(PapersController.PATH + "?word=scanned");
    }

    private PaperScansPage page(SignedInCitizen me, Representation one, Problems problems) {
        return new PaperScansPage(
                one, attachments.list(me.id(), one.id()), attachments.limits(), problems);
    }
}
