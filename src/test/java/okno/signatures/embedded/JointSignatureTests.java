package okno.signatures.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.signatures.AccreditationRegister;
import okno.signatures.ContentDigests;
import okno.signatures.ContentRef;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.Reason;
import okno.signatures.RevocationData;
import okno.signatures.SignatureFile;
import okno.signatures.SignatureVerifier;
import okno.signatures.SignedBy;
import okno.signatures.Trust;
import okno.signatures.TrustedCertificates;
import okno.signatures.Verification;
import org.junit.jupiter.api.Test;

class JointSignatureTests {
    private static final byte[] LETTER = "Письмо".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "Письмо!".getBytes(StandardCharsets.UTF_8);
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity IVANOV = Pki.issue(ROOT, new Wanted());
    private static final Identity PETROV = Pki.issue(ROOT, new Wanted());
    private static final Identity STRANGER =
            Pki.issue(Pki.root(Wanted.authority("Чужой")), new Wanted());

    @Test
    void judgesEachSignerAlone() {
        var joint = joint(SignedBy.together(LETTER, IVANOV, STRANGER, PETROV));

        assertThat(reasons(joint, Optional.of(apart(LETTER))))
                .containsExactlyInAnyOrder(List.of(), List.of(Reason.UNKNOWN_CA), List.of());
    }

    @Test
    void readsTheDocumentInside() {
        var joint = joint(SignedBy.togetherAround(LETTER, IVANOV, PETROV));

        assertThat(reasons(joint, Optional.empty())).containsOnly(List.of()).hasSize(2);
        assertThat(reasons(joint, Optional.of(apart(LETTER)))).containsOnly(List.of());
    }

    @Test
    void believesNobodyWhenTheDocumentBesideIsAnother() {
        var joint = joint(SignedBy.togetherAround(LETTER, IVANOV, PETROV));

        assertThat(reasons(joint, Optional.of(apart(OTHER))))
                .containsOnly(List.of(Reason.CONTENT_MISMATCH))
                .hasSize(2);
    }

    @Test
    void asksForTheDocumentThatIsNowhere() {
        var joint = joint(SignedBy.together(LETTER, IVANOV, PETROV));

        assertThat(reasons(joint, Optional.empty()))
                .containsOnly(List.of(Reason.CONTENT_MISMATCH))
                .hasSize(2);
    }

    @Test
    void leavesTheSignatureOfOneAsItIs() {
        var file = SignatureFile.of(SignedBy.detached(IVANOV, LETTER));

        assertThat(JointSignature.of(file).files()).containsExactly(file);
    }

    @Test
    void leavesWhatIsNoSignatureToTheVerification() {
        var file = SignatureFile.of(LETTER);

        assertThat(JointSignature.of(file).files()).containsExactly(file);
    }

    /// Ten at most: each costs a verification, and nobody may ask for thousands.
    @Test
    void takesNoCrowdApart() {
        var ten = new Identity[10];
        Arrays.fill(ten, IVANOV);
        var eleven = new Identity[11];
        Arrays.fill(eleven, IVANOV);

        assertThat(joint(SignedBy.together(LETTER, ten)).files()).hasSize(10);
        assertThat(reasons(joint(SignedBy.together(LETTER, eleven)), Optional.of(apart(LETTER))))
                .containsExactly(List.of(Reason.NOT_ONE_SIGNER));
    }

    private static JointSignature joint(byte[] file) {
        return JointSignature.of(SignatureFile.of(file));
    }

    private static ContentRef.Hashed apart(byte[] document) {
        var digests = new ContentDigests();
        digests.write(document, 0, document.length);
        return new ContentRef.Hashed(
                digests.done().byOid(), () -> new java.io.ByteArrayInputStream(document));
    }

    private static List<List<Reason>> reasons(
            JointSignature joint, Optional<ContentRef.Hashed> apart) {
        var content = joint.content(apart);
        return joint.files().stream()
                .map(file -> verify(file, content))
                .map(found -> List.copyOf(found.reasons()))
                .toList();
    }

    private static Verification verify(SignatureFile file, ContentRef content) {
        var trust =
                new Trust(
                        new TrustedCertificates(List.of(ROOT.certificate())),
                        RevocationData.NONE.withLists(Pki.list(ROOT, Map.of())).orElseThrow(),
                        AccreditationRegister.NONE);
        return SignatureVerifier.shipped().verify(file, content, trust, Pki.NOW);
    }
}
