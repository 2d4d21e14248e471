package okno.accounts.certificates;

import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.factors.Factors;
import okno.accounts.factors.Holder;
import okno.accounts.identity.Claimants;
import okno.accounts.identity.Ladder;
import okno.accounts.signin.Next;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who comes in by a certificate: the owner of its СНИЛС and nobody else. An account that only
/// claims the number may be a stranger's who knows number and name; it opens to its password, and
/// the certificate confirms it then.
@Service
public class CertificateSignIn {
    private final Ladder ladder;
    private final Claimants claimants;
    private final Citizens citizens;
    private final Certificates certificates;
    private final Factors factors;

    CertificateSignIn(
            Ladder ladder,
            Claimants claimants,
            Citizens citizens,
            Certificates certificates,
            Factors factors) {
        this.ladder = ladder;
        this.claimants = claimants;
        this.citizens = citizens;
        this.certificates = certificates;
        this.factors = factors;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// He has an account; what he set up beside the password is asked for as ever.
        record Known(Next next) implements Outcome {}

        /// Nobody is known to own the number.
        ///
        /// @param claimed whether accounts claim it
        record Stranger(boolean claimed) implements Outcome {}

        /// The owner of the number has another name here.
        record OtherName() implements Outcome {}

        /// The owner has forbidden this certificate.
        record Forbidden() implements Outcome {}
    }

    /// Finds the account of a person who has signed.
    @Transactional
    public Outcome signIn(CertifiedPerson person, SigningPurpose purpose) {
        return ladder.owner(person.snils())
                .map(owner -> enter(owner, person, purpose))
                .orElseGet(() -> new Outcome.Stranger(claimed(person)));
    }

    /// Whether accounts claim the СНИЛС of a person.
    @Transactional(readOnly = true)
    public boolean claimed(CertifiedPerson person) {
        return !claimants.of(person.snils()).isEmpty();
    }

    private Outcome enter(CitizenId owner, CertifiedPerson person, SigningPurpose purpose) {
        if (!citizens.get(owner).name().reads(person.name())) {
            certificates.refuse(owner, "other-name");
            return new Outcome.OtherName();
        }
        return certificates.use(owner, person.certificate(), purpose.text())
                ? new Outcome.Known(Next.of(Holder.of(owner), false, factors))
                : new Outcome.Forbidden();
    }
}
