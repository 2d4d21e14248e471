package okno.accounts.registration;

import java.util.List;
import java.util.Locale;
import okno.accounts.CitizenId;
import okno.accounts.certificates.CertifiedPerson;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.credentials.PasswordPolicy;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Service;

/// Registration by a certificate: the account is confirmed from its first moment, under the name
/// and the СНИЛС that the certificate names. No picture is asked for: a certificate costs more.
@Service
public class CertifiedRegistration {
    private final PasswordPolicy policy;
    private final PasswordHashes hashes;
    private final Consents consents;
    private final CertifiedOpening opening;
    private final Throttle throttle;

    CertifiedRegistration(
            PasswordPolicy policy,
            PasswordHashes hashes,
            Consents consents,
            CertifiedOpening opening,
            Throttle throttle) {
        this.policy = policy;
        this.hashes = hashes;
        this.consents = consents;
        this.opening = opening;
        this.throttle = throttle;
    }

    /// Where a form came from.
    ///
    /// @param address the network address
    /// @param language of the codes that are sent
    public record From(String address, Locale language) {}

    /// What came of it.
    public sealed interface Outcome {
        /// The account is open and confirmed.
        record Opened(CitizenId citizen) implements Outcome {}

        /// Something has to be filled in otherwise.
        record Refused(List<FieldProblem> problems) implements Outcome {}

        /// Somebody has come to own the СНИЛС meanwhile: the click before this one, as a rule.
        record Owned() implements Outcome {}
    }

    /// Characters at least in a password: nothing stands beside it yet.
    public int shortestPassword() {
        return policy.shortest(true);
    }

    /// Registers a person who has signed.
    ///
    /// @throws okno.platform.TooManyRequests if too many forms came from there
    /// @throws okno.accounts.credentials.TooManyHashes if the server is busy
    public Outcome register(CertifiedPerson person, CertifiedForm form, From from) {
        var problems = form.problems(person, policy, consents.current());
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        throttle.enter(ThrottleScope.REGISTRATION, from.address());
        var hash = hashes.hash(form.passwords().password());
        return opening.open(person, form, hash, from)
                .<Outcome>map(Outcome.Opened::new)
                .orElseGet(Outcome.Owned::new);
    }
}
