package okno.signatures;

import static okno.signatures.Pki.DAY;
import static okno.signatures.Pki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Of which certificates a list of revoked ones speaks (RFC 5280, 5.2.5 and 6.3.3): one that does
/// not speak of a certificate must not vouch for it.
class RevocationScopeTests {
    private static final byte[] DOCUMENT = {1, 2, 3};
    private static final String HERE = "http://uc.example/1.crl";
    private static final String ELSEWHERE = "http://uc.example/2.crl";

    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity CENTRE = Pki.issue(ROOT, Wanted.authority("Центр"));
    private static final Identity IVANOV = Pki.issue(CENTRE, new Wanted().published(HERE));
    private static final Identity PETROV = Pki.issue(CENTRE, new Wanted());

    private static final byte[] OF_ROOT = Pki.list(ROOT, Map.of());
    private static final byte[] OF_CENTRE = Pki.list(CENTRE, Map.of());
    private static final Set<Reason> UNKNOWN = Set.of(Reason.REVOCATION_UNKNOWN);

    @Test
    void aListOfPeopleSaysNothingOfAuthorities() {
        var users = new IssuingDistributionPoint(null, true, false, null, false, false);

        assertThat(reasons(IVANOV, OF_ROOT, scoped(CENTRE, users))).isEmpty();
        assertThat(reasons(IVANOV, scoped(ROOT, users), OF_CENTRE)).isEqualTo(UNKNOWN);
    }

    @Test
    void aListOfAuthoritiesSaysNothingOfPeople() {
        var authorities = new IssuingDistributionPoint(null, false, true, null, false, false);

        assertThat(reasons(IVANOV, scoped(ROOT, authorities), OF_CENTRE)).isEmpty();
        assertThat(reasons(IVANOV, OF_ROOT, scoped(CENTRE, authorities))).isEqualTo(UNKNOWN);
    }

    @Test
    void listsOfOtherThingsSayNothing() {
        var attributes = new IssuingDistributionPoint(null, false, false, null, false, true);
        var indirect = new IssuingDistributionPoint(null, false, false, null, true, false);
        var reasons = new ReasonFlags(ReasonFlags.keyCompromise);
        var some = new IssuingDistributionPoint(null, false, false, reasons, false, false);

        for (var scope : List.of(attributes, indirect, some)) {
            assertThat(reasons(IVANOV, OF_ROOT, scoped(CENTRE, scope))).isEqualTo(UNKNOWN);
        }
    }

    /// Authorities split long lists; a certificate names the part that it is on.
    @ParameterizedTest
    @CsvSource({HERE + ", true", ELSEWHERE + ", false"})
    void aPartOfAListSaysWhatIsPublishedThere(String place, boolean speaks) {
        var part = scoped(CENTRE, part(place));

        assertThat(reasons(IVANOV, OF_ROOT, part).isEmpty()).isEqualTo(speaks);
        assertThat(reasons(PETROV, OF_ROOT, part)).isEqualTo(UNKNOWN);
    }

    @Test
    void changesToAListAreNoList() {
        var changes =
                list(CENTRE, Extension.deltaCRLIndicator, false, new ASN1Integer(1), Map.of());

        assertThat(reasons(IVANOV, OF_ROOT, changes)).isEqualTo(UNKNOWN);
    }

    @Test
    void aListWithSomethingCriticalThatNobodyKnowsIsNotReliedOn() {
        var unheard =
                list(
                        CENTRE,
                        new ASN1ObjectIdentifier("1.2.643.999"),
                        true,
                        DERNull.INSTANCE,
                        Map.of());

        assertThat(reasons(IVANOV, OF_ROOT, unheard)).isEqualTo(UNKNOWN);
    }

    @Test
    void anAuthorityThatMayNotSignListsSaysNothing() {
        var silent =
                Pki.issue(
                        ROOT,
                        Wanted.authority("Немой")
                                .with(
                                        Extension.keyUsage,
                                        true,
                                        new KeyUsage(KeyUsage.keyCertSign)));
        var signer = Pki.issue(silent, new Wanted());

        assertThat(
                        reasons(
                                new Signing(signer).bringing(silent),
                                OF_ROOT,
                                Pki.list(silent, Map.of())))
                .isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasOnHoldAndIsTakenBackIsNotRevoked(boolean back) {
        var entry = CRLReason.lookup(back ? CRLReason.removeFromCRL : CRLReason.certificateHold);
        var list = list(CENTRE, Map.of(Extension.reasonCode, entry), false);

        assertThat(reasons(IVANOV, OF_ROOT, list))
                .isEqualTo(back ? Set.of() : Set.of(Reason.REVOKED));
    }

    /// A name in an entry would say that another authority issued what is revoked.
    @Test
    void aListWithEntriesOfOtherIssuersIsNotRead() {
        var other = new GeneralNames(new GeneralName(CENTRE.name()));

        var read =
                RevocationData.NONE.withLists(
                        list(CENTRE, Map.of(Extension.certificateIssuer, other), true));

        assertThat(read).isEmpty();
    }

    /// The newest says whom its authority revoked; that nobody was since, a fresh one says.
    @Test
    void aNewerListThatIsOverdueNeedsAFreshOneBesideIt() {
        var overdue =
                Pki.list(
                        CENTRE,
                        NOW.minus(Duration.ofHours(2)),
                        NOW.minus(Duration.ofHours(1)),
                        Map.of());
        var signing = new Signing(IVANOV).bringing(CENTRE).of(DOCUMENT);

        var found = signing.verified(data(OF_ROOT, OF_CENTRE, overdue), ROOT);

        assertThat(found.reasons()).isEmpty();
        assertThat(found.evidence().revocation()).contains(OF_CENTRE, overdue);
        assertThat(reasons(IVANOV, OF_ROOT, overdue)).isEqualTo(UNKNOWN);
    }

    private static IssuingDistributionPoint part(String place) {
        var name = new GeneralName(GeneralName.uniformResourceIdentifier, place);
        var point = new DistributionPointName(new GeneralNames(name));
        return new IssuingDistributionPoint(point, false, false, null, false, false);
    }

    private static byte[] scoped(Identity authority, IssuingDistributionPoint scope) {
        return list(authority, Extension.issuingDistributionPoint, true, scope, Map.of());
    }

    private static byte[] list(
            Identity authority, Map<ASN1ObjectIdentifier, ASN1Encodable> entry, boolean critical) {
        return list(
                authority, Extension.cRLNumber, false, new ASN1Integer(1), Map.of(entry, critical));
    }

    /// @param entries what is said of the certificate of Иванов, and whether that is critical
    private static byte[] list(
            Identity authority,
            ASN1ObjectIdentifier id,
            boolean critical,
            ASN1Encodable value,
            Map<Map<ASN1ObjectIdentifier, ASN1Encodable>, Boolean> entries) {
        try {
            var builder = new X509v2CRLBuilder(authority.name(), Date.from(NOW.minus(DAY)));
            builder.setNextUpdate(Date.from(NOW.plus(DAY)));
            builder.addExtension(id, critical, value);
            for (var entry : entries.entrySet()) {
                var said = entry.getKey().entrySet().iterator().next();
                var extension =
                        new Extension(
                                said.getKey(),
                                entry.getValue(),
                                said.getValue().toASN1Primitive().getEncoded());
                builder.addCRLEntry(
                        IVANOV.certificate().getSerialNumber(),
                        Date.from(NOW.minus(DAY)),
                        new Extensions(extension));
            }
            return builder.build(authority.signer()).getEncoded();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Reason> reasons(Identity signer, byte[]... lists) {
        return reasons(new Signing(signer).bringing(CENTRE), lists);
    }

    private static Set<Reason> reasons(Signing signing, byte[]... lists) {
        return signing.of(DOCUMENT).verified(data(lists), ROOT).reasons();
    }

    private static RevocationData data(byte[]... lists) {
        var data = RevocationData.NONE;
        for (var list : lists) {
            data = data.withLists(list).orElseThrow();
        }
        return data;
    }
}
