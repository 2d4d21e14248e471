package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import okno.accounts.factors.Holder;
import okno.accounts.registration.CertifiedForm;
import okno.accounts.registration.CertifiedRegistration;
import okno.accounts.registration.CertifiedRegistration.Outcome;
import okno.platform.TooManyRequests;
import okno.platform.web.ClientAddress;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.platform.web.RequestTexts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The last page of the registration by a certificate. Whoever has not signed, or signed a while
/// ago, is sent back to the first.
@Controller
@RequestMapping(CertifiedController.PATH)
class CertifiedController {
    static final String PATH = SignatureDoorController.REGISTER + "/person";

    private final CertifiedRegistration registration;
    private final CertifiedPages shown;
    private final Arrival arrival;
    private final Pages pages;
    private final RequestTexts texts;
    private final Clock clock;

    CertifiedController(
            CertifiedRegistration registration,
            CertifiedPages shown,
            Arrival arrival,
            Pages pages,
            RequestTexts texts,
            Clock clock) {
        this.registration = registration;
        this.shown = shown;
        this.arrival = arrival;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    View show(HttpServletRequest request) {
        return Certified.of(request, clock.instant())
                .map(certified -> shown.show(certified, request))
                .orElseGet(() -> pages.redirect(SignatureDoorController.REGISTER));
    }

    @PostMapping
    View register(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = Certified.of(request, clock.instant());
        if (found.isEmpty()) {
            return pages.redirect(SignatureDoorController.REGISTER);
        }
        var certified = found.get();
        var from = new CertifiedRegistration.From(ClientAddress.of(request), texts.locale());
        try {
            var form = CertifiedForm.of(typed);
            return switch (registration.register(certified.person(), form, from)) {
                case Outcome.Opened(var id) -> {
                    var who = Pending.of(Holder.of(id), "", certified.back(), clock.instant());
                    yield arrival.open(who, request, response);
                }
                case Outcome.Refused(var problems) ->
                        shown.refused(certified, typed, new Problems(problems));
                case Outcome.Owned _ -> pages.redirect(SignatureDoorController.SIGN_IN);
            };
        } catch (TooManyRequests e) {
            return shown.wait(certified, typed, e, response);
        }
    }
}
