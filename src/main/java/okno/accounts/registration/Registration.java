package okno.accounts.registration;

import java.util.List;
import okno.accounts.captcha.Captchas;
import okno.accounts.credentials.PasswordPolicy;
import okno.accounts.registration.RegistrationOutcome.Received;
import okno.accounts.registration.RegistrationOutcome.Refused;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Service;

/// Quick registration: an account at level basic on a person's own word.
@Service
public class Registration {
    private final PasswordPolicy policy;
    private final Consents consents;
    private final Captchas captchas;
    private final Throttle throttle;
    private final Claims claims;

    Registration(
            PasswordPolicy policy,
            Consents consents,
            Captchas captchas,
            Throttle throttle,
            Claims claims) {
        this.policy = policy;
        this.consents = consents;
        this.captchas = captchas;
        this.throttle = throttle;
        this.claims = claims;
    }

    /// Registers a person, or finds the account the same form made before.
    ///
    /// @param address the network address the form came from
    /// @throws okno.platform.TooManyRequests if too many forms came from there
    /// @throws okno.accounts.credentials.TooManyHashes if the server is busy
    public RegistrationOutcome register(QuickForm form, String address) {
        var problems = form.problems(policy, consents.current());
        if (!problems.isEmpty()) {
            return new Refused(problems, false);
        }
        throttle.enter(ThrottleScope.REGISTRATION, address);
        var snils = Snils.parse(form.snils()).orElseThrow();
        var claim = new Claim(snils, form.name().name(), form.passwords().password(), address);
        var captcha = form.code().captcha();
        if (captcha == null || !captchas.redeem(captcha, form.code().typed(), claim.form())) {
            return new Refused(List.of(FieldProblem.of("code", "accounts.code.wrong")), true);
        }
        claims.settle(claim);
        return new Received();
    }
}
