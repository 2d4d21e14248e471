package okno.signatures;

import okno.signatures.Pki.Identity;
import okno.signatures.revocation.OcspAnswers;
import okno.signatures.revocation.RevocationLists;
import org.mockito.Mockito;

/// Opens to tests of the packages below what they need of this one.
public final class SignedBy {
    private SignedBy() {}

    /// A signature at [Pki#NOW], apart from the document.
    public static byte[] detached(Identity signer, byte[] document, Identity... along) {
        return new Signing(signer).of(document).bringing(along).der();
    }

    /// A signature at [Pki#NOW], around the document.
    public static byte[] attached(Identity signer, byte[] document) {
        return new Signing(signer).of(document).attached().der();
    }

    /// One signature by several, apart from the document.
    public static byte[] together(byte[] document, Identity... signers) {
        return new Signing(signers).of(document).der();
    }

    /// One signature by several, around the document.
    public static byte[] togetherAround(byte[] document, Identity... signers) {
        return new Signing(signers).of(document).attached().der();
    }

    public static Signatures signatures(
            SignatureVerifier verifier, TrustSource trust, RevocationLists revocation) {
        return signatures(verifier, trust, revocation, Mockito.mock(OcspAnswers.class));
    }

    public static Signatures signatures(
            SignatureVerifier verifier,
            TrustSource trust,
            RevocationLists revocation,
            OcspAnswers answers) {
        return new Signatures(verifier, trust, revocation, answers);
    }
}
