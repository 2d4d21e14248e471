package okno.submissions.signing;

import java.util.List;
import okno.attachments.AttachmentId;
import okno.signatures.Verification.Outcome;
import okno.signatures.evidence.KeptSignature;

/// How far the signing of an application has come.
///
/// @param stale whether the draft has changed since it was frozen, or another person sends it:
///     nothing here counts then
/// @param signatures in the order of their coming
public record SigningState(
        FrozenApplication frozen, boolean stale, List<KeptSignature> signatures) {
    public SigningState {
        signatures = List.copyOf(signatures);
    }

    /// Whether the application is signed as a whole: its list, or the readable application and
    /// every file.
    public boolean complete() {
        return !stale
                && (signed(SignedDocument.LIST.name())
                        || (signed(SignedDocument.APPLICATION.name())
                                && frozen.files().stream()
                                        .map(AttachmentId::toString)
                                        .allMatch(this::signed)));
    }

    /// Whether something is signed and it is not known yet whether it counts.
    public boolean undecided() {
        return !stale && signatures.stream().anyMatch(SigningState::undecided);
    }

    /// Whether something that was kept turned out to be no good: a certificate that was revoked.
    public boolean refused() {
        return signatures.stream().anyMatch(one -> one.verification().outcome() == Outcome.REFUSED);
    }

    /// Whether something is signed that does not count, or not yet: sent now, the application goes
    /// without it.
    public boolean inVain() {
        return !signatures.isEmpty() && !complete();
    }

    static boolean undecided(KeptSignature one) {
        return one.verification().outcome() == Outcome.UNDECIDED;
    }

    private boolean signed(String about) {
        return signatures.stream()
                .anyMatch(one -> one.about().equals(about) && one.verification().counts());
    }
}
