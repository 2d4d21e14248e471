package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import okno.accounts.captcha.Captchas;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.platform.web.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Codes from pictures for the forms of one network address.
@Component
class NewCaptcha {
    private final Captchas captchas;
    private final Throttle throttle;

    NewCaptcha(Captchas captchas, Throttle throttle) {
        this.captchas = captchas;
        this.throttle = throttle;
    }

    /// The code that a form was sent with, or a fresh one when that is no good any more.
    ///
    /// @param spent whether it was used up
    UUID again(@Nullable UUID sent, boolean spent, HttpServletRequest request) {
        return sent == null || spent ? issue(request) : sent;
    }

    UUID issue(HttpServletRequest request) {
        throttle.enter(ThrottleScope.CAPTCHA, ClientAddress.of(request));
        return captchas.issue().id();
    }
}
