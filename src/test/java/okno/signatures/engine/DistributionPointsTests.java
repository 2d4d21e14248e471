package okno.signatures.engine;

import static org.assertj.core.api.Assertions.assertThat;

import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Certificates name places of several kinds; addresses of the web are asked.
class DistributionPointsTests {
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final String PLACE = "http://ca.example.ru/1.crl";

    @Test
    void addressesAreTakenAndNamesPassedOver() {
        var web = new GeneralName(GeneralName.uniformResourceIdentifier, PLACE);
        var name = new GeneralName(new X500Name("CN=Список"));

        assertThat(addresses(full(web, name))).containsExactly(PLACE);
        assertThat(addresses(full(name))).isEmpty();
    }

    @Test
    void aPlaceBelowTheIssuersNameIsNoAddress() {
        var below =
                new DistributionPointName(
                        DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER,
                        new DERSet(new ASN1EncodableVector()));

        assertThat(addresses(below)).isEmpty();
    }

    @Test
    void aPlaceMayHaveNoName() {
        assertThat(addresses(null)).isEmpty();
    }

    @Test
    void respondersAreAskedWhereTheyAnswer() {
        var web = new GeneralName(GeneralName.uniformResourceIdentifier, PLACE);
        var access =
                new AuthorityInformationAccess(
                        new AccessDescription[] {
                            new AccessDescription(AccessDescription.id_ad_caIssuers, web),
                            new AccessDescription(
                                    AccessDescription.id_ad_ocsp,
                                    new GeneralName(new X500Name("CN=Служба"))),
                            new AccessDescription(AccessDescription.id_ad_ocsp, web)
                        });
        var wanted = new Wanted().with(Extension.authorityInfoAccess, false, access);

        assertThat(OcspQuestion.addresses(Pki.issue(ROOT, wanted).certificate()))
                .containsExactly(PLACE);
    }

    @Test
    void whatIsNoPlaceIsPassedOver() {
        var wanted =
                new Wanted()
                        .with(Extension.cRLDistributionPoints, false, new DERUTF8String("здесь"));

        assertThat(Certificates.listAddresses(Pki.issue(ROOT, wanted).certificate())).isEmpty();
    }

    private static Iterable<String> addresses(@Nullable DistributionPointName name) {
        var points = new DistributionPoint[] {new DistributionPoint(name, null, null)};
        var wanted =
                new Wanted().with(Extension.cRLDistributionPoints, false, new CRLDistPoint(points));
        return Certificates.listAddresses(Pki.issue(ROOT, wanted).certificate());
    }

    private static DistributionPointName full(GeneralName... names) {
        return new DistributionPointName(new GeneralNames(names));
    }
}
