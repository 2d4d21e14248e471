package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import okno.accounts.certificates.CertificateSignIn;
import okno.accounts.registration.CertifiedRegistration;
import okno.accounts.registration.Consents;
import okno.accounts.registration.FullDraft.Stage;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What a person sees who has signed and opens an account.
@Component
class CertifiedPages {
    private static final String TEMPLATE = "accounts/certified";

    private final CertificateSignIn signIn;
    private final CertifiedRegistration registration;
    private final Consents consents;
    private final FullVisit full;
    private final Pages pages;

    CertifiedPages(
            CertificateSignIn signIn,
            CertifiedRegistration registration,
            Consents consents,
            FullVisit full,
            Pages pages) {
        this.signIn = signIn;
        this.registration = registration;
        this.consents = consents;
        this.full = full;
        this.pages = pages;
    }

    /// The form. Who came from the full registration has given his consent there.
    View show(Certified certified, HttpServletRequest request) {
        var agreed = full.at(Stage.WAY, request).isPresent();
        var typed = agreed ? Map.of("consent", "true") : Map.<String, String>of();
        return pages.show(TEMPLATE, page(certified, typed, Problems.NONE));
    }

    View refused(Certified certified, Map<String, String> typed, Problems problems) {
        return pages.refused(TEMPLATE, page(certified, typed, problems));
    }

    View wait(
            Certified certified,
            Map<String, String> typed,
            TooManyRequests refusal,
            HttpServletResponse response) {
        return pages.status(
                HttpStatus.TOO_MANY_REQUESTS.value(),
                TEMPLATE,
                page(certified, typed, Waiting.tell(refusal, response)));
    }

    private CertifiedPage page(Certified certified, Map<String, String> typed, Problems problems) {
        return new CertifiedPage(
                certified.person(),
                signIn.claimed(certified.person()),
                typed.getOrDefault("email", ""),
                typed.getOrDefault("phone", ""),
                typed.containsKey("consent"),
                consents.current().version(),
                registration.shortestPassword(),
                problems);
    }
}
