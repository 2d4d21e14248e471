package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import okno.accounts.captcha.Captchas;
import okno.accounts.registration.CaptchaAnswer;
import okno.accounts.signin.Client;
import org.springframework.stereotype.Component;

/// The picture that is shown at the door to whom others make wait, by failing with his login.
@Component
class DoorPicture {
    private final NewCaptcha fresh;
    private final Captchas captchas;

    DoorPicture(NewCaptcha fresh, Captchas captchas) {
        this.fresh = fresh;
        this.captchas = captchas;
    }

    UUID issue(HttpServletRequest request) {
        return fresh.issue(request);
    }

    /// Whether there was a picture on the form.
    static boolean shown(Map<String, String> typed) {
        return typed.containsKey("captcha");
    }

    /// The sender of a form, marked if he has read the picture on it. A picture is worth one guess:
    /// no form counts as the same one again.
    Client read(Map<String, String> typed, Client client) {
        var answer = CaptchaAnswer.of(typed);
        var captcha = answer.captcha();
        return captcha != null
                        && captchas.redeem(captcha, answer.typed(), UUID.randomUUID().toString())
                ? client.withPicture()
                : client;
    }
}
