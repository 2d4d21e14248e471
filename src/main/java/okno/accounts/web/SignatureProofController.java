package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okno.accounts.SignedInCitizen;
import okno.accounts.certificates.CertificateConfirmation;
import okno.accounts.certificates.CertificateConfirmation.Outcome;
import okno.accounts.certificates.CertifiedPerson;
import okno.accounts.certificates.SigningPurpose;
import okno.accounts.web.ProofPages.Aim;
import okno.accounts.web.SigningPages.Answer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Showing once more who one is by a certificate. It stands for the password; where a second factor
/// is demanded it does not do.
@Controller
@RequestMapping(SignatureProofController.PATH)
class SignatureProofController {
    static final String PATH = ProofController.CITIZENS + "/signature";

    private final SigningPages signing;
    private final CertificateConfirmation confirmation;
    private final ProofPages proofs;
    private final SessionMarks marks;

    SignatureProofController(
            SigningPages signing,
            CertificateConfirmation confirmation,
            ProofPages proofs,
            SessionMarks marks) {
        this.signing = signing;
        this.confirmation = confirmation;
        this.proofs = proofs;
        this.marks = marks;
    }

    @GetMapping
    View show(
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        return signing.show(visit(request, response), back);
    }

    @GetMapping("/text")
    ResponseEntity<byte[]> download(HttpServletRequest request, HttpServletResponse response) {
        return signing.download(visit(request, response));
    }

    @PostMapping
    View prove(
            @AuthenticationPrincipal SignedInCitizen me,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = visit(request, response);
        var given = SignatureGiven.of(request);
        return switch (signing.read(visit, given)) {
            case Answer.Refused(var view) -> view;
            case Answer.Signed(var person) -> prove(me, person, visit, given.back());
        };
    }

    private View prove(
            SignedInCitizen me, CertifiedPerson person, SigningVisit visit, String back) {
        var outcome = confirmation.prove(me.id(), person);
        if (outcome != Outcome.CONFIRMED) {
            return signing.refused(visit, back, outcome.messageKey());
        }
        marks.prove(visit.request().getSession());
        return proofs.goOn(Myself.of(me), new Aim(back, false));
    }

    private static SigningVisit visit(HttpServletRequest request, HttpServletResponse response) {
        return SigningVisit.inside(SigningPurpose.PROOF, PATH, request, response);
    }
}
