package okno.submissions.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.accounts.certificates.CertifiedPerson;
import okno.accounts.representation.CaseOwner;
import okno.signatures.Reason;
import okno.signatures.SignatureFile;
import okno.signatures.Signatures;
import okno.signatures.Verification;
import okno.signatures.Verification.Outcome;
import okno.signatures.Verification.Qualified;
import okno.signatures.evidence.KeptSignature;
import okno.submissions.OpenDraft;
import org.springframework.stereotype.Component;

/// Verifies signatures under applications and keeps those that hold. Whoever sends an application
/// signs it: a representative with his own certificate. The mathematics runs outside of any
/// transaction.
@Component
class Signers {
    private final Signatures signatures;
    private final SignTarget.Finder targets;
    private final Citizens citizens;
    private final Keeping keeping;
    private final SignedDrafts drafts;
    private final Clock clock;

    Signers(
            Signatures signatures,
            SignTarget.Finder targets,
            Citizens citizens,
            Keeping keeping,
            SignedDrafts drafts,
            Clock clock) {
        this.signatures = signatures;
        this.targets = targets;
        this.citizens = citizens;
        this.keeping = keeping;
        this.drafts = drafts;
        this.clock = clock;
    }

    SignOutcome sign(CaseOwner owner, OpenDraft draft, FrozenApplication frozen, byte[] file) {
        var signer = citizens.get(owner.by());
        var found = find(draft, file, clock.instant());
        var verification = by(found.verification(), signer);
        if (!mayBeKept(verification)) {
            return new SignOutcome.Refused(verification);
        }
        var person =
                verification
                        .signer()
                        .flatMap(CertifiedPerson::of)
                        .filter(it -> it.name().reads(signer.name()));
        if (person.isEmpty()) {
            return new SignOutcome.OtherName();
        }
        var good = new Found(found.about(), verification);
        return keeping.keep(owner, frozen, person.get().certificate(), good, file)
                ? new SignOutcome.Kept()
                : new SignOutcome.Forbidden();
    }

    /// Looks again at signatures of which it was not known whether the certificate was revoked.
    /// Whose they are was seen when they came, whoever asks now.
    void lookAgain(List<KeptSignature> some) {
        for (var one : some) {
            if (SigningState.undecided(one)) {
                drafts.again(one)
                        .filter(found -> found.outcome() != Outcome.UNDECIDED)
                        .ifPresent(found -> keeping.decide(one, found));
            }
        }
    }

    /// The document that a signature belongs to; the list, when it belongs to none.
    private Found find(OpenDraft draft, byte[] file, Instant receivedAt) {
        Optional<Found> first = Optional.empty();
        for (var target : targets.of(draft)) {
            var verification =
                    signatures.verify(SignatureFile.of(file), target.content(), receivedAt);
            var found = new Found(target.about(), verification);
            if (!verification.reasons().contains(Reason.CONTENT_MISMATCH)) {
                return found;
            }
            first = first.or(() -> Optional.of(found));
        }
        return first.orElseThrow();
    }

    private static boolean mayBeKept(Verification verification) {
        return verification.outcome() != Outcome.REFUSED
                && verification.qualified() != Qualified.NO;
    }

    private static Verification by(Verification verification, Citizen signer) {
        return signer.snils().map(verification::by).orElse(verification);
    }
}
