package okno.accounts.registration;

import java.util.List;
import java.util.Optional;
import okno.accounts.captcha.Captchas;
import okno.accounts.registration.RegistrationOutcome.Refused;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import org.springframework.stereotype.Component;

/// Keeps programs out: a limit for each network address, then the code from the picture.
@Component
class Admission {
    private final Throttle throttle;
    private final Captchas captchas;

    Admission(Throttle throttle, Captchas captchas) {
        this.throttle = throttle;
        this.captchas = captchas;
    }

    /// Empty if the claim may go on.
    ///
    /// @param address the network address the form came from
    /// @throws TooManyRequests if too many forms came from there
    Optional<Refused> refusal(Claim claim, CaptchaAnswer answer, String address) {
        throttle.enter(ThrottleScope.REGISTRATION, address);
        var captcha = answer.captcha();
        if (captcha != null && captchas.redeem(captcha, answer.typed(), claim.form())) {
            return Optional.empty();
        }
        var wrong = FieldProblem.of("code", "accounts.code.wrong");
        return Optional.of(new Refused(List.of(wrong), true));
    }
}
