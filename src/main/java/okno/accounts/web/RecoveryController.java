package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import okno.accounts.recovery.RecoveryForm;
import okno.accounts.recovery.RecoveryRequests;
import okno.accounts.recovery.RecoveryRequests.Outcome;
import okno.accounts.registration.CaptchaAnswer;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Забыли пароль?»: asks whose account it is. Everybody gets the same answer.
@Controller
@RequestMapping("/recovery")
class RecoveryController {
    private static final String TEMPLATE = "accounts/recovery";

    private final RecoveryRequests requests;
    private final NewCaptcha captchas;
    private final Pages pages;

    RecoveryController(RecoveryRequests requests, NewCaptcha captchas, Pages pages) {
        this.requests = requests;
        this.captchas = captchas;
        this.pages = pages;
    }

    @GetMapping
    View show(HttpServletRequest request) {
        return pages.show(TEMPLATE, new RecoveryPage("", captchas.issue(request), Problems.NONE));
    }

    /// «Другой код»: the form as it was typed, with another picture.
    @PostMapping(params = "newCode")
    View changeCode(@RequestParam(defaultValue = "") String login, HttpServletRequest request) {
        return pages.show(
                TEMPLATE, new RecoveryPage(login, captchas.issue(request), Problems.NONE));
    }

    @PostMapping(params = "!newCode")
    View ask(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var captcha = CaptchaAnswer.of(typed).captcha();
        var login = typed.getOrDefault("login", "");
        var form = new RecoveryForm(login, captcha, typed.getOrDefault("code", ""));
        try {
            return switch (requests.ask(form, Clients.of(request))) {
                case Outcome.Taken(var order) -> pages.redirect("/recovery/code?order=" + order);
                case Outcome.Refused(var problems, var spent) -> {
                    var shown = captchas.again(captcha, spent, request);
                    yield pages.refused(
                            TEMPLATE, new RecoveryPage(login, shown, new Problems(problems)));
                }
            };
        } catch (TooManyRequests e) {
            var page = new RecoveryPage(login, captchas.issue(request), Waiting.tell(e, response));
            return pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), TEMPLATE, page);
        }
    }
}
