package okno.accounts.certificates;

import java.util.List;
import java.util.Locale;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.Means;
import okno.accounts.identity.RecordOrigins;
import okno.audit.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a certificate does for an account that is open: it confirms it, or shows once more whose
/// it is.
@Service
public class CertificateConfirmation {
    private final Citizens citizens;
    private final Certificates certificates;
    private final Ladder ladder;
    private final RecordOrigins origins;

    CertificateConfirmation(
            Citizens citizens, Certificates certificates, Ladder ladder, RecordOrigins origins) {
        this.citizens = citizens;
        this.certificates = certificates;
        this.ladder = ladder;
        this.origins = origins;
    }

    /// What came of it.
    public enum Outcome {
        /// The account is confirmed, now or before.
        CONFIRMED,
        /// The certificate has another СНИЛС than the account.
        OTHER_PERSON,
        /// The certificate has another name than the account.
        OTHER_NAME,
        /// Its owner has forbidden the certificate.
        FORBIDDEN,
        /// Another confirmed account owns the СНИЛС: an operator has to see which is whose.
        OWNED,
        /// The account is not confirmed, so a certificate shows nothing yet.
        UNCONFIRMED;

        /// Key of the words for it: `accounts.signing.other-person`.
        public String messageKey() {
            return "accounts.signing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Confirms an account by the certificate of its owner. What is compared is held first, so that
    /// it is what gets confirmed.
    @Transactional
    public Outcome confirm(CitizenId id, CertifiedPerson person) {
        ladder.hold(List.of(id));
        var citizen = citizens.get(id);
        var fit = fit(citizen, person);
        if (fit != Outcome.CONFIRMED) {
            return fit;
        }
        if (ladder.confirm(id, Means.SIGNATURE, Actor.citizen(id.value()))
                instanceof Ladder.Confirmation.Owned) {
            certificates.refuse(id, "owned");
            return Outcome.OWNED;
        }
        if (citizen.level() != AccountLevel.CONFIRMED) {
            origins.certified(id);
        }
        certificates.use(id, person.certificate(), SigningPurpose.CONFIRMATION.text());
        return Outcome.CONFIRMED;
    }

    /// Whether the certificate shows that its holder owns this account.
    @Transactional
    public Outcome prove(CitizenId id, CertifiedPerson person) {
        var citizen = citizens.get(id);
        if (citizen.level() != AccountLevel.CONFIRMED) {
            return Outcome.UNCONFIRMED;
        }
        var fit = fit(citizen, person);
        if (fit == Outcome.CONFIRMED) {
            certificates.use(id, person.certificate(), SigningPurpose.PROOF.text());
        }
        return fit;
    }

    private Outcome fit(Citizen citizen, CertifiedPerson person) {
        if (citizen.snils().filter(person.snils()::equals).isEmpty()) {
            certificates.refuse(citizen.id(), "other-person");
            return Outcome.OTHER_PERSON;
        }
        if (!citizen.name().reads(person.name())) {
            certificates.refuse(citizen.id(), "other-name");
            return Outcome.OTHER_NAME;
        }
        if (certificates.forbids(citizen.id(), person.certificate())) {
            certificates.refuse(citizen.id(), "forbidden");
            return Outcome.FORBIDDEN;
        }
        return Outcome.CONFIRMED;
    }
}
