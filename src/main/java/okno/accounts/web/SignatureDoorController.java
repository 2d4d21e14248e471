package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import okno.accounts.SignedInCitizen;
import okno.accounts.certificates.CertificateSignIn;
import okno.accounts.certificates.CertificateSignIn.Outcome;
import okno.accounts.certificates.CertifiedPerson;
import okno.accounts.certificates.SigningPurpose;
import okno.accounts.web.SigningPages.Answer;
import okno.platform.web.Pages;
import okno.platform.web.SafePath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Coming in, or registering, by a qualified certificate. Who has an account comes in by either
/// page; who has none goes on to open one.
@Controller
@RequestMapping({SignatureDoorController.SIGN_IN, SignatureDoorController.REGISTER})
class SignatureDoorController {
    static final String SIGN_IN = "/login/signature";
    static final String REGISTER = "/register/signature";

    private static final String HOME = "/account";

    private final SigningPages signing;
    private final CertificateSignIn signIn;
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    SignatureDoorController(
            SigningPages signing,
            CertificateSignIn signIn,
            Arrival arrival,
            Pages pages,
            Clock clock) {
        this.signing = signing;
        this.signIn = signIn;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal @Nullable SignedInCitizen me,
            HttpServletRequest request,
            HttpServletResponse response) {
        return me == null
                ? signing.show(visit(request, response), back)
                : pages.redirect(SafePath.or(HOME, back));
    }

    @GetMapping("/text")
    ResponseEntity<byte[]> download(HttpServletRequest request, HttpServletResponse response) {
        return signing.download(visit(request, response));
    }

    /// Who is signed in already stays who he is, whatever certificate he shows.
    @PostMapping
    View enter(
            @AuthenticationPrincipal @Nullable SignedInCitizen me,
            HttpServletRequest request,
            HttpServletResponse response) {
        var given = SignatureGiven.of(request);
        if (me != null) {
            return pages.redirect(SafePath.or(HOME, given.back()));
        }
        var visit = visit(request, response);
        return switch (signing.read(visit, given)) {
            case Answer.Refused(var view) -> view;
            case Answer.Signed(var person) -> enter(visit, person, given.back());
        };
    }

    private View enter(SigningVisit visit, CertifiedPerson person, String back) {
        return switch (signIn.signIn(person, visit.purpose())) {
            case Outcome.Known(var next) -> {
                var pending = Pending.of(next.holder(), "", back, clock.instant());
                yield arrival.follow(next, pending, visit.request(), visit.response());
            }
            case Outcome.Stranger _ -> {
                Certified.of(person, back, clock.instant()).keep(visit.request());
                yield pages.redirect(CertifiedController.PATH);
            }
            case Outcome.OtherName _ -> signing.refused(visit, back, "accounts.signing.other-name");
            case Outcome.Forbidden _ -> signing.refused(visit, back, "accounts.signing.forbidden");
        };
    }

    private static SigningVisit visit(HttpServletRequest request, HttpServletResponse response) {
        return request.getRequestURI().startsWith(REGISTER)
                ? SigningVisit.atDoor(SigningPurpose.REGISTRATION, REGISTER, request, response)
                : SigningVisit.atDoor(SigningPurpose.SIGN_IN, SIGN_IN, request, response);
    }
}
