package okno.accounts.registration;

import okno.accounts.credentials.PasswordPolicy;
import okno.accounts.registration.RegistrationOutcome.Received;
import okno.accounts.registration.RegistrationOutcome.Refused;
import okno.identifiers.Snils;
import org.springframework.stereotype.Service;

/// Quick registration: an account at level basic on a person's own word.
@Service
public class Registration {
    private final PasswordPolicy policy;
    private final Consents consents;
    private final Admission admission;
    private final Claims claims;

    Registration(PasswordPolicy policy, Consents consents, Admission admission, Claims claims) {
        this.policy = policy;
        this.consents = consents;
        this.admission = admission;
        this.claims = claims;
    }

    /// Characters at least in a password: nothing stands beside it yet.
    public int shortestPassword() {
        return policy.shortest(true);
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
        var snils = Snils.parse(form.snils()).orElseThrow();
        var password = form.passwords().password();
        var claim = new Claim(snils, form.name().name(), password, consents.now(address));
        var refusal = admission.refusal(claim, form.code(), address);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        claims.settle(claim, Settlement.BARE);
        return new Received();
    }
}
