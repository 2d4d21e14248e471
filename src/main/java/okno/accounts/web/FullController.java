package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okno.accounts.identity.Means;
import okno.accounts.registration.Consents;
import okno.accounts.registration.FullDraft.Stage;
import okno.accounts.registration.FullDrafts;
import okno.platform.FieldProblem;
import okno.platform.web.ClientAddress;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The first pages of the full registration: what it is, the consent, the way of the activation
/// code.
@Controller
@RequestMapping(FullVisit.START)
class FullController {
    private static final String CONSENT = "accounts/fullConsent";
    private static final String WAY = "accounts/fullWay";

    private final FullVisit visit;
    private final FullDrafts drafts;
    private final Consents consents;
    private final Pages pages;

    FullController(FullVisit visit, FullDrafts drafts, Consents consents, Pages pages) {
        this.visit = visit;
        this.drafts = drafts;
        this.consents = consents;
        this.pages = pages;
    }

    @GetMapping
    View start() {
        return pages.show("accounts/fullStart", new FullStartPage());
    }

    @PostMapping
    View begin(HttpServletRequest request, HttpServletResponse response) {
        visit.begin(request, response);
        return pages.redirect(FullVisit.path(Stage.CONSENT));
    }

    @GetMapping("/consent")
    View showConsent(HttpServletRequest request) {
        var draft = visit.at(Stage.CONSENT, request);
        if (draft.isEmpty()) {
            return pages.redirect(visit.next(request));
        }
        var given = draft.get().stage(consents.current().version()) != Stage.CONSENT;
        var page = new FullConsentPage(consents.current(), given, Problems.NONE);
        return pages.show(CONSENT, page);
    }

    @PostMapping("/consent")
    View consent(
            @RequestParam(defaultValue = "false") boolean consent,
            @RequestParam(defaultValue = "") String consentVersion,
            HttpServletRequest request) {
        if (visit.at(Stage.CONSENT, request).isEmpty()) {
            return pages.redirect(visit.next(request));
        }
        var current = consents.current();
        if (!consent || !current.version().equals(consentVersion)) {
            var key = consent ? "accounts.consent.changed" : "accounts.consent.missing";
            var problem = Problems.of(FieldProblem.of("consent", key));
            return pages.refused(CONSENT, new FullConsentPage(current, false, problem));
        }
        drafts.agree(visit.token(request), ClientAddress.of(request));
        return pages.redirect(FullVisit.path(Stage.WAY));
    }

    @GetMapping("/activation")
    View showWays(HttpServletRequest request) {
        var draft = visit.at(Stage.WAY, request);
        if (draft.isEmpty()) {
            return pages.redirect(visit.next(request));
        }
        var chosen = draft.get().way();
        var value = chosen == null ? "" : chosen.text();
        return pages.show(WAY, new FullWayPage(value, Problems.NONE));
    }

    @PostMapping("/activation")
    View choose(@RequestParam(defaultValue = "") String way, HttpServletRequest request) {
        if (visit.at(Stage.WAY, request).isEmpty()) {
            return pages.redirect(visit.next(request));
        }
        if (!FullWayPage.OFFERED.contains(way)) {
            var problem = Problems.of(FieldProblem.of("way", "accounts.way.missing"));
            return pages.refused(WAY, new FullWayPage("", problem));
        }
        var means = Means.of(way);
        if (means == Means.SIGNATURE) {
            return pages.redirect(SignatureDoorController.REGISTER);
        }
        drafts.choose(visit.token(request), means);
        return pages.redirect(FullVisit.path(Stage.DATA));
    }

    /// «Удалить введенное»: nothing of the visitor stays, neither here nor in the browser.
    @PostMapping("/removal")
    View remove(HttpServletRequest request, HttpServletResponse response) {
        visit.drop(request, response);
        return pages.redirect("/register");
    }
}
