package okno.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

/// What a trusted certificate has to say of itself before anybody is believed for its sake.
class RootTests {
    private static final byte[] DOCUMENT = {1, 2, 3};

    @Test
    void isAnAuthority() {
        var root = Pki.root(new Wanted().with(Extension.keyUsage, true, issuing()));

        assertThat(issuedBy(root).reasons()).containsExactly(Reason.UNKNOWN_CA);
    }

    @Test
    void mayIssueCertificates() {
        var root =
                Pki.root(
                        Wanted.authority("Корень")
                                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.cRLSign)));

        assertThat(issuedBy(root).reasons()).containsExactly(Reason.UNKNOWN_CA);
    }

    @Test
    void needNotSayWhatItsKeyIsFor() {
        var root = Pki.root(Wanted.authority("Корень").without(Extension.keyUsage));

        assertThat(issuedBy(root).reasons()).isEmpty();
    }

    /// An owner of a certificate that he made himself issues nothing by it.
    @Test
    void maySignADocumentItself() {
        var alone = Pki.root(new Wanted());

        assertThat(signedBy(alone, alone).reasons()).isEmpty();
    }

    private static KeyUsage issuing() {
        return new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    private static Verification issuedBy(Identity root) {
        return signedBy(Pki.issue(root, new Wanted()), root);
    }

    private static Verification signedBy(Identity signer, Identity root) {
        var data = RevocationData.NONE.withLists(Pki.list(root, Map.of())).orElseThrow();
        return new Signing(signer).of(DOCUMENT).verified(data, root);
    }
}
