package okno.accounts.web;

import java.util.UUID;
import okno.accounts.SignedInCitizen;
import okno.accounts.certificates.Certificates;
import okno.accounts.sessions.AsksAgain;
import okno.platform.web.Pages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// A citizen forbids one of his certificates, or allows it again.
@AsksAgain(factor = true)
@Controller
@RequestMapping("/account/security/certificates/{id}")
class CertificatesController {
    private static final String BACK = "/account/security#certificates";

    private final Certificates certificates;
    private final Pages pages;

    CertificatesController(Certificates certificates, Pages pages) {
        this.certificates = certificates;
        this.pages = pages;
    }

    @PostMapping("/prohibition")
    View forbid(@AuthenticationPrincipal SignedInCitizen me, @PathVariable UUID id) {
        certificates.forbid(me.id(), id);
        return pages.redirect(BACK);
    }

    @PostMapping("/permission")
    View allow(@AuthenticationPrincipal SignedInCitizen me, @PathVariable UUID id) {
        certificates.allow(me.id(), id);
        return pages.redirect(BACK);
    }
}
