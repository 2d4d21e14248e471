package okno.accounts.certificates;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import okno.signatures.ContentRef;
import okno.signatures.Finding;
import okno.signatures.Reason;
import okno.signatures.SignatureFile;
import okno.signatures.Signatures;
import okno.signatures.SignerIdentity;
import okno.signatures.Verification;
import okno.signatures.Verification.Qualified;
import org.springframework.stereotype.Component;

/// Judges signatures under the texts of [SigningTexts]: only a qualified one under the very text
/// counts, whether the text is inside of it or apart.
@Component
public class SignedTexts {
    /// The most that a signature under a text may have, in bytes: what is larger costs time.
    public static final int MAX_SIZE = SignatureFile.MAX_AROUND;

    private final Signatures signatures;
    private final Clock clock;

    SignedTexts(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /// What a signature is worth.
    public sealed interface Judgement {
        /// A person has signed.
        record Signed(CertifiedPerson person) implements Judgement {}

        /// It is good, but of nobody who has a СНИЛС.
        record NoPerson() implements Judgement {}

        /// It is not accepted; why.
        record Refused(List<Finding> findings) implements Judgement {}

        /// Nothing speaks against it, but not all is known yet: whether the certificate is
        /// revoked, or who is accredited.
        record Undecided() implements Judgement {}
    }

    /// Judges a signature. Opens no transaction.
    ///
    /// @param signature DER, Base64 or PEM
    public Judgement judge(SigningText text, byte[] signature) {
        if (signature.length > MAX_SIZE) {
            return new Judgement.Refused(List.of(Finding.of(Reason.MALFORMED)));
        }
        var issued = text.bytes();
        var verified =
                signatures.verify(
                        SignatureFile.of(signature),
                        new ContentRef.Stored(() -> new ByteArrayInputStream(issued)),
                        clock.instant());
        return switch (verified.outcome()) {
            case REFUSED -> new Judgement.Refused(verified.findings());
            case UNDECIDED -> new Judgement.Undecided();
            case ACCEPTED -> accepted(verified);
        };
    }

    private static Judgement accepted(Verification verified) {
        if (verified.qualified() != Qualified.YES) {
            return verified.findings().isEmpty()
                    ? new Judgement.Undecided()
                    : new Judgement.Refused(verified.findings());
        }
        return verified.signer()
                .flatMap((SignerIdentity signer) -> CertifiedPerson.of(signer))
                .<Judgement>map(Judgement.Signed::new)
                .orElseGet(Judgement.NoPerson::new);
    }
}
