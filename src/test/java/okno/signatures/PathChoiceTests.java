package okno.signatures;

import static okno.signatures.Pki.DAY;
import static okno.signatures.Pki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which of several paths from a certificate to a root is taken.
class PathChoiceTests {
    private static final byte[] DOCUMENT = {1, 2, 3};

    /// The ministry's root of 2018 and that of 2021 have one name.
    private static final Identity OLD = Pki.root(Wanted.authority("Корень"));

    private static final Identity NEW = Pki.root(Wanted.authority("Корень"));

    /// Where nothing tells which key signed, both are tried.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsTheRootAmongNamesakesInAnyOrder(boolean newFirst) {
        var roots = newFirst ? List.of(NEW, OLD) : List.of(OLD, NEW);

        for (var issuer : roots) {
            var found = verify(new Signing(Pki.issue(issuer, new Wanted())), roots);

            assertThat(found.findings()).isEmpty();
            assertThat(rootOf(found)).isEqualTo(issuer.certificate());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNameOfTheKeyIsAHintAndNoMore(boolean right) {
        var wanted =
                new Wanted().with(Extension.authorityKeyIdentifier, false, key(right ? NEW : OLD));

        var found = verify(new Signing(Pki.issue(NEW, wanted)), List.of(OLD, NEW));

        assertThat(found.findings()).isEmpty();
        assertThat(rootOf(found)).isEqualTo(NEW.certificate());
    }

    /// Eight certificates with the signer's and the root's; real paths have three or four.
    @ParameterizedTest
    @CsvSource({"6, true", "7, false"})
    void followsPathsOfSomeLength(int between, boolean holds) {
        var authorities = new ArrayList<>(List.of(OLD));
        for (int i = 0; i < between; i++) {
            authorities.add(Pki.issue(authorities.getLast(), Wanted.authority("Центр " + i)));
        }
        var signer = Pki.issue(authorities.getLast(), new Wanted());

        var found = verify(new Signing(signer), authorities);

        assertThat(found.reasons()).isEqualTo(holds ? Set.of() : Set.of(Reason.UNKNOWN_CA));
    }

    /// Who brings a crowd of namesakes along keeps nobody busy, and hides nothing.
    @Test
    void looksAtNoMorePathsThanARealCertificateHas() {
        var circle = new ArrayList<Identity>();
        var crowd = new ArrayList<Identity>();
        for (int i = 0; i < 12; i++) {
            circle.add(Pki.root(Wanted.authority("Круг")));
            crowd.add(Pki.issue(OLD, Wanted.authority("Центр")));
        }
        var going = new Signing(Pki.issue(circle.getFirst(), new Wanted()));
        var sound = new Signing(Pki.issue(crowd.getFirst(), new Wanted()));

        assertThat(verify(going.bringing(circle.toArray(Identity[]::new)), List.of(OLD)).reasons())
                .containsExactly(Reason.UNKNOWN_CA);
        var found = verify(sound.bringing(crowd.toArray(Identity[]::new)), List.of(OLD));
        assertThat(found.reasons()).containsExactly(Reason.REVOCATION_UNKNOWN);
        assertThat(rootOf(found)).isEqualTo(OLD.certificate());
    }

    /// Rules that ask for a moment when all were valid cannot be tried; signatures can.
    @Test
    void tellsThatAPathNeverHeldAtOnce() {
        var ended = Pki.root(early("Прежний"));
        var centre = Pki.issue(ended, Wanted.authority("Центр"));
        var late = new Wanted().valid(NOW.minus(DAY), NOW.plus(DAY));

        var found = verify(new Signing(Pki.issue(centre, late)), List.of(ended, centre));

        assertThat(found.reasons()).containsExactly(Reason.CERT_EXPIRED);
    }

    @Test
    void tellsThatAPathWhichNeverHeldIsForgedToo() {
        var ended = Pki.root(early("Прежний"));
        var namesake = Pki.root(early("Прежний"));
        var late = new Wanted().valid(NOW.minus(DAY), NOW.plus(DAY));

        var found = verify(new Signing(Pki.issue(namesake, late)), List.of(ended));

        assertThat(found.reasons())
                .containsExactlyInAnyOrder(Reason.CERT_EXPIRED, Reason.UNKNOWN_CA);
    }

    private static Wanted early(String name) {
        return Wanted.authority(name)
                .valid(NOW.minus(DAY.multipliedBy(90)), NOW.minus(DAY.multipliedBy(60)));
    }

    private static AuthorityKeyIdentifier key(Identity authority) {
        try {
            return new JcaX509ExtensionUtils()
                    .createAuthorityKeyIdentifier(authority.keys().getPublic());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate rootOf(Verification found) {
        var last = found.evidence().path().getLast();
        return TrustedCertificates.parse(last).orElseThrow().getFirst();
    }

    private static Verification verify(Signing signing, List<Identity> known) {
        var data = RevocationData.NONE;
        for (var authority : known) {
            data = data.withLists(Pki.list(authority, Map.of())).orElseThrow();
        }
        return signing.of(DOCUMENT).verified(data, known.toArray(Identity[]::new));
    }
}
