package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okno.accounts.SignedInCitizen;
import okno.accounts.certificates.CertificateConfirmation;
import okno.accounts.certificates.CertificateConfirmation.Outcome;
import okno.accounts.certificates.SigningPurpose;
import okno.accounts.web.SigningPages.Answer;
import okno.platform.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Somebody who is signed in confirms by a certificate that he is who his account says.
@Controller
@RequestMapping(SignatureConfirmationController.PATH)
class SignatureConfirmationController {
    static final String PATH = "/account/verification/signature";

    private final SigningPages signing;
    private final CertificateConfirmation confirmation;
    private final Pages pages;

    SignatureConfirmationController(
            SigningPages signing, CertificateConfirmation confirmation, Pages pages) {
        this.signing = signing;
        this.confirmation = confirmation;
        this.pages = pages;
    }

    @GetMapping
    View show(HttpServletRequest request, HttpServletResponse response) {
        return signing.show(visit(request, response), "");
    }

    @GetMapping("/text")
    ResponseEntity<byte[]> download(HttpServletRequest request, HttpServletResponse response) {
        return signing.download(visit(request, response));
    }

    @PostMapping
    View confirm(
            @AuthenticationPrincipal SignedInCitizen me,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = visit(request, response);
        return switch (signing.read(visit, SignatureGiven.of(request))) {
            case Answer.Refused(var view) -> view;
            case Answer.Signed(var person) -> {
                var outcome = confirmation.confirm(me.id(), person);
                yield outcome == Outcome.CONFIRMED
                        ? pages.redirect("/account/verification?done=activated")
                        : signing.refused(visit, "", outcome.messageKey());
            }
        };
    }

    private static SigningVisit visit(HttpServletRequest request, HttpServletResponse response) {
        return SigningVisit.inside(SigningPurpose.CONFIRMATION, PATH, request, response);
    }
}
