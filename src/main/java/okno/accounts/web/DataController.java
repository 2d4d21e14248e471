package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.accounts.export.Exports;
import okno.accounts.registration.Consents;
import okno.accounts.sessions.AsksAgain;
import okno.accounts.signin.OpenSession;
import okno.platform.web.Pages;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// «Мои данные»: what the portal keeps of a person and why, what he consented to, a copy of it all.
@Controller
@RequestMapping("/account/data")
class DataController {
    /// The order of the list; each has a name and a reason in the texts.
    private static final List<String> KEPT =
            List.of(
                    "person",
                    "contacts",
                    "documents",
                    "entry",
                    "submissions",
                    "questions",
                    "appeals",
                    "charges",
                    "representations",
                    "notices",
                    "deeds");

    private final Exports exports;
    private final Consents consents;
    private final Citizens citizens;
    private final Pages pages;

    DataController(Exports exports, Consents consents, Citizens citizens, Pages pages) {
        this.exports = exports;
        this.consents = consents;
        this.citizens = citizens;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInCitizen me) {
        var latest = exports.latest(me.id());
        var page =
                new DataPage(
                        KEPT,
                        consents.of(me.id()),
                        citizens.get(me.id()).consentWithdrawn(),
                        latest,
                        exports.mayOrder(latest),
                        OpenSession.SHOWN_IN);
        return pages.show("accounts/data", page);
    }

    @PostMapping("/consents/withdrawal")
    View withdraw(@AuthenticationPrincipal SignedInCitizen me) {
        consents.withdraw(me.id());
        return pages.redirect("/account/data#consents");
    }

    @PostMapping("/consents")
    View consent(@AuthenticationPrincipal SignedInCitizen me, HttpServletRequest request) {
        consents.renew(me.id(), Clients.of(request).address());
        return pages.redirect("/account/data#consents");
    }

    @AsksAgain
    @PostMapping("/exports")
    View order(@AuthenticationPrincipal SignedInCitizen me) {
        exports.order(me.id());
        return pages.redirect("/account/data");
    }

    @AsksAgain
    @GetMapping("/exports/{export}")
    ResponseEntity<InputStreamResource> download(
            @AuthenticationPrincipal SignedInCitizen me, @PathVariable UUID export) {
        InputStream zip = exports.open(me.id(), export);
        var name =
                ContentDisposition.attachment()
                        .filename("okno-data.zip", StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(zip));
    }
}
