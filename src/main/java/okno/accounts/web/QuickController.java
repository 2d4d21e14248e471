package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import okno.accounts.registration.CaptchaAnswer;
import okno.accounts.registration.Consents;
import okno.accounts.registration.Registration;
import okno.accounts.registration.RegistrationOutcome;
import okno.platform.TooManyRequests;
import okno.platform.web.ClientAddress;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Quick registration: the memo's section 3.
@Controller
@RequestMapping("/register/quick")
class QuickController {
    private static final String TEMPLATE = "accounts/quick";

    private final Registration registration;
    private final Consents consents;
    private final NewCaptcha captchas;
    private final Pages pages;

    QuickController(
            Registration registration, Consents consents, NewCaptcha captchas, Pages pages) {
        this.registration = registration;
        this.consents = consents;
        this.captchas = captchas;
        this.pages = pages;
    }

    @GetMapping
    View show(HttpServletRequest request) {
        return pages.show(
                TEMPLATE, page(QuickFields.EMPTY, captchas.issue(request), Problems.NONE));
    }

    /// «Другой код»: the form as it was typed, with another picture.
    @PostMapping(params = "newCode")
    View changeCode(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var fields = QuickFields.of(typed);
        return pages.show(TEMPLATE, page(fields, captchas.issue(request), Problems.NONE));
    }

    @PostMapping(params = "!newCode")
    View register(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var fields = QuickFields.of(typed);
        try {
            return switch (registration.register(fields.with(typed), ClientAddress.of(request))) {
                case RegistrationOutcome.Received _ -> {
                    Registered.keep(request, fields.snils());
                    yield pages.redirect("/login?registered=true");
                }
                case RegistrationOutcome.Refused refused -> {
                    var sent = CaptchaAnswer.of(typed).captcha();
                    var shown = captchas.again(sent, refused.codeSpent(), request);
                    yield pages.refused(
                            TEMPLATE, page(fields, shown, new Problems(refused.problems())));
                }
            };
        } catch (TooManyRequests e) {
            var shown = captchas.again(CaptchaAnswer.of(typed).captcha(), false, request);
            return pages.status(
                    HttpStatus.TOO_MANY_REQUESTS.value(),
                    TEMPLATE,
                    page(fields, shown, Waiting.tell(e, response)));
        }
    }

    private QuickPage page(QuickFields fields, UUID captcha, Problems problems) {
        return new QuickPage(
                fields,
                captcha,
                consents.current().version(),
                registration.shortestPassword(),
                problems);
    }
}
