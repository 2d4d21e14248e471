package okno.signatures;

import static okno.signatures.Pki.DAY;
import static okno.signatures.Pki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.Verification.Chain;
import okno.signatures.Verification.Integrity;
import okno.signatures.Verification.Outcome;
import okno.signatures.Verification.Qualified;
import okno.signatures.Verification.ReferenceTime.Source;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVerifierTests {
    private static final byte[] DOCUMENT = {1, 2, 3};
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity CENTRE = Pki.issue(ROOT, Wanted.authority("Центр"));
    private static final Identity IVANOV = Pki.issue(CENTRE, new Wanted());
    private static final Identity STAMPING = Pki.issue(ROOT, Wanted.stamping());
    private static final byte[] ROOT_LIST = Pki.list(ROOT, Map.of());
    private static final byte[] CENTRE_LIST = Pki.list(CENTRE, Map.of());

    @Test
    void buildsThePathByCertificatesThatCameAlong() {
        var found = verify(new Signing(IVANOV).bringing(CENTRE), lists(ROOT_LIST, CENTRE_LIST));

        assertThat(found.findings()).isEmpty();
        assertThat(found.evidence().path())
                .containsExactly(
                        encoded(IVANOV.certificate()),
                        encoded(CENTRE.certificate()),
                        encoded(ROOT.certificate()));
        assertThat(found.evidence().revocation()).containsExactly(CENTRE_LIST, ROOT_LIST);
    }

    @Test
    void trustsNoRootThatCameAlong() {
        var stranger = Pki.root(Wanted.authority("Чужой корень"));
        var signer = Pki.issue(stranger, new Wanted());

        var found =
                verify(new Signing(signer).bringing(stranger), lists(Pki.list(stranger, Map.of())));

        assertThat(found.reasons()).containsExactly(Reason.UNKNOWN_CA);
    }

    @Test
    void trustsNoNamesakeOfARoot() {
        var namesake = Pki.root(Wanted.authority("Корень"));
        var signer = Pki.issue(namesake, new Wanted());

        var found = verify(new Signing(signer), lists(ROOT_LIST));

        assertThat(found.reasons()).containsExactly(Reason.UNKNOWN_CA);
    }

    @Test
    void trustsNobodyWhomAPersonVouchesFor() {
        var signer = Pki.issue(IVANOV, new Wanted());

        var found =
                verify(
                        new Signing(signer).bringing(IVANOV, CENTRE),
                        lists(ROOT_LIST, CENTRE_LIST, Pki.list(IVANOV, Map.of())));

        assertThat(found.reasons()).containsExactly(Reason.UNKNOWN_CA);
    }

    @Test
    void wantsAListOfEveryAuthorityOfThePath() {
        var found = verify(new Signing(IVANOV).bringing(CENTRE), lists(CENTRE_LIST));

        assertThat(found.chain()).isEqualTo(Chain.UNKNOWN);
        assertThat(found.outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void refusesWhenAnAuthorityWasRevoked() {
        var revoked = Pki.list(ROOT, Map.of(CENTRE.certificate(), NOW.minus(DAY)));

        var found = verify(new Signing(IVANOV).bringing(CENTRE), lists(revoked, CENTRE_LIST));

        assertThat(found.findings()).containsExactly(Finding.of(Reason.REVOKED, NOW.minus(DAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.643.100.111", "1.2.643.100.112"})
    void knowsCriticalExtensionsOfCertificatesInRussia(String id) {
        var extension = new ASN1ObjectIdentifier(id);
        var centre =
                Pki.issue(
                        ROOT,
                        Wanted.authority("Центр").with(extension, true, new DERUTF8String("tool")));
        var signer =
                Pki.issue(centre, new Wanted().with(extension, true, new DERUTF8String("tool")));

        var found =
                verify(
                        new Signing(signer).bringing(centre),
                        lists(ROOT_LIST, Pki.list(centre, Map.of())));

        assertThat(found.findings()).isEmpty();
    }

    @Test
    void refusesACriticalExtensionThatNobodyKnows() {
        var signer =
                Pki.issue(
                        ROOT,
                        new Wanted()
                                .with(
                                        new ASN1ObjectIdentifier("1.2.643.999"),
                                        true,
                                        new DERUTF8String("?")));

        assertThat(verify(new Signing(signer), lists(ROOT_LIST)).reasons())
                .containsExactly(Reason.UNKNOWN_CA);
    }

    @Test
    void refusesAPathThatIsLongerThanItsAuthorityMayMakeIt() {
        var last =
                Pki.issue(
                        ROOT,
                        Wanted.authority("Последний")
                                .with(Extension.basicConstraints, true, new BasicConstraints(0)));
        var below = Pki.issue(last, Wanted.authority("Лишний"));
        var signer = Pki.issue(below, new Wanted());

        assertThat(verify(new Signing(signer).bringing(last, below), lists()).reasons())
                .contains(Reason.UNKNOWN_CA);
    }

    @Test
    void believesNoListByAnother() {
        var namesake = Pki.root(Wanted.authority("Корень"));
        var signer = Pki.issue(ROOT, new Wanted());

        var found = verify(new Signing(signer), lists(Pki.list(namesake, Map.of())));

        assertThat(found.reasons()).containsExactly(Reason.REVOCATION_UNKNOWN);
    }

    @Test
    void believesAnOverdueListOnlyWhatItNames() {
        var signer = Pki.issue(ROOT, new Wanted());
        var other = Pki.issue(ROOT, new Wanted());
        var overdue =
                Pki.list(
                        ROOT,
                        NOW.minus(DAY.multipliedBy(3)),
                        NOW.minusSeconds(1),
                        Map.of(other.certificate(), NOW.minus(DAY.multipliedBy(4))));

        assertThat(verify(new Signing(signer), lists(overdue)).reasons())
                .containsExactly(Reason.REVOCATION_UNKNOWN);
        assertThat(verify(new Signing(other), lists(overdue)).reasons())
                .containsExactly(Reason.REVOKED);
    }

    @Test
    void takesTheNewestList() {
        var signer = Pki.issue(ROOT, new Wanted());
        var before =
                Pki.list(
                        ROOT,
                        NOW.minus(DAY.multipliedBy(2)),
                        NOW.plus(DAY),
                        Map.of(signer.certificate(), NOW.minus(DAY.multipliedBy(3))));

        assertThat(verify(new Signing(signer), lists(ROOT_LIST, before)).findings()).isEmpty();
    }

    @Test
    void doesNotMindARevocationThatCameLater() {
        var signer = Pki.issue(ROOT, new Wanted());
        var list = Pki.list(ROOT, Map.of(signer.certificate(), NOW.plusSeconds(1)));

        assertThat(verify(new Signing(signer), lists(list)).findings()).isEmpty();
    }

    @Test
    void believesAnAnswerOfTheIssuerAndOfWhomItNames() {
        var signer = Pki.issue(ROOT, new Wanted());
        var responder = Pki.issue(ROOT, Answers.responder());

        for (var asked : List.of(ROOT, responder)) {
            var good = Answers.good(asked, ROOT, signer, NOW.minusSeconds(60));
            var revoked = Answers.revoked(asked, ROOT, signer, NOW.minusSeconds(60));

            assertThat(verify(new Signing(signer), answer(good)).findings()).isEmpty();
            assertThat(verify(new Signing(signer), answer(revoked)).reasons())
                    .containsExactly(Reason.REVOKED);
        }
    }

    @Test
    void believesNoAnswerOfAnybodyElseAndNoOldOne() {
        var signer = Pki.issue(ROOT, new Wanted());
        var stranger = Pki.root(Answers.responder());
        var person = Pki.issue(ROOT, new Wanted());
        var old = Answers.good(ROOT, ROOT, signer, NOW.minus(DAY));

        for (var answer :
                List.of(
                        Answers.good(stranger, ROOT, signer, NOW),
                        Answers.good(person, ROOT, signer, NOW),
                        old)) {
            assertThat(verify(new Signing(signer), answer(answer)).reasons())
                    .containsExactly(Reason.REVOCATION_UNKNOWN);
        }
    }

    @Test
    void takesTheMomentOfATrustedTimeStamp() {
        var signer =
                Pki.issue(ROOT, new Wanted().valid(NOW.minus(DAY.multipliedBy(9)), NOW.minus(DAY)));
        var then = NOW.minus(DAY.multipliedBy(2));

        var stamped =
                verify(
                        new Signing(signer).claiming(then).stamped(STAMPING, then),
                        lists(ROOT_LIST));
        var claimed = verify(new Signing(signer).claiming(then), lists(ROOT_LIST));

        assertThat(stamped.findings()).isEmpty();
        assertThat(stamped.time().at()).isEqualTo(then);
        assertThat(stamped.time().source()).isEqualTo(Source.TIMESTAMP);
        assertThat(claimed.reasons()).containsExactly(Reason.CERT_EXPIRED);
    }

    @Test
    void passesOverATimeStampBySomebodyUnknown() {
        var signer = Pki.issue(ROOT, new Wanted());
        var unknown = Pki.root(Wanted.stamping());

        var found = verify(new Signing(signer).stamped(unknown, NOW.minus(DAY)), lists(ROOT_LIST));

        assertThat(found.findings()).isEmpty();
        assertThat(found.time().source()).isEqualTo(Source.RECEIPT);
    }

    @Test
    void passesOverATimeStampWhoseAuthorityIsNowhereToBeFound() {
        var signer = Pki.issue(ROOT, new Wanted());

        var found =
                verify(
                        new Signing(signer).stampedNamelessly(STAMPING, NOW.minus(DAY)),
                        lists(ROOT_LIST));

        assertThat(found.findings()).isEmpty();
        assertThat(found.time().source()).isEqualTo(Source.RECEIPT);
    }

    @Test
    void passesOverATimeStampByAWeakKey() {
        var weak = Pki.issue(ROOT, Wanted.stamping().algorithm("ECGOST3410"));
        var signer = Pki.issue(ROOT, new Wanted());

        var found = verify(new Signing(signer).stamped(weak, NOW.minus(DAY)), lists(ROOT_LIST));

        assertThat(found.time().source()).isEqualTo(Source.RECEIPT);
    }

    @Test
    void refusesAWeakAuthorityOfAStrongSigner() {
        var weak = Pki.root(Wanted.authority("Старый").algorithm("ECGOST3410"));
        var signer = Pki.issue(weak, new Wanted());
        var trust =
                new Trust(
                        new TrustedCertificates(List.of(weak.certificate())),
                        lists(Pki.list(weak, Map.of())),
                        AccreditationRegister.NONE);

        var found = verify(new Signing(signer), trust, NOW);

        assertThat(found.reasons()).containsExactly(Reason.WEAK_ALGORITHM);
        assertThat(found.integrity()).isEqualTo(Integrity.VALID);
        assertThat(found.chain()).isEqualTo(Chain.VALID);
        assertThat(found.qualified()).isEqualTo(Qualified.NO);
    }

    @Test
    void isQualifiedWhenTheAuthorityWasAccreditedOnTheDayOfIssue() {
        var signer = Pki.issue(ROOT, new Wanted());
        AccreditationRegister register =
                (authority, moment) ->
                        authority.equals(ROOT.certificate())
                                        && moment.equals(
                                                signer.certificate().getNotBefore().toInstant())
                                ? AccreditationRegister.Standing.ACCREDITED
                                : AccreditationRegister.Standing.NOT_ACCREDITED;

        var found =
                verify(new Signing(signer), new Trust(roots(), lists(ROOT_LIST), register), NOW);

        assertThat(found.qualified()).isEqualTo(Qualified.YES);
    }

    @Test
    void readsAnOrganisationWithItsOldTaxNumberAndItsNameAsItIsWritten() {
        var signer =
                Pki.issue(
                        ROOT,
                        new Wanted()
                                .subject(
                                        "CN=Архив,O=ООО \\\"Ромашка\\\"\\, филиал,1.2.643.100.1=1027402893000,"
                                                + "1.2.643.3.131.1.1=007453012345,C=RU"));

        var found = verify(new Signing(signer), lists(ROOT_LIST));

        assertThat(found.findings()).isEmpty();
        assertThat(found.signer().orElseThrow().innLe()).contains("7453012345");
        assertThat(found.signer().orElseThrow().inn()).isEmpty();
        assertThat(found.signer().orElseThrow().organization()).contains("ООО \"Ромашка\", филиал");
    }

    @Test
    void readsALargeDocumentWithoutKeepingIt() {
        var signer = Pki.issue(ROOT, new Wanted());
        long size = 8L << 20;

        var found =
                SignatureVerifier.shipped()
                        .verify(
                                SignatureFile.of(
                                        new Signing(signer).of(new byte[(int) size]).der()),
                                new ContentRef.Stored(() -> zeros(size)),
                                new Trust(roots(), lists(ROOT_LIST), AccreditationRegister.NONE),
                                NOW);

        assertThat(found.findings()).isEmpty();
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int count = (int) Math.min(length, left);
                Arrays.fill(target, offset, offset + count, (byte) 0);
                left -= count;
                return count == 0 ? -1 : count;
            }
        };
    }

    private static Verification verify(Signing signing, RevocationData data) {
        return verify(signing, new Trust(roots(), data, AccreditationRegister.NONE), NOW);
    }

    private static Verification verify(Signing signing, Trust trust, Instant moment) {
        return SignatureVerifier.shipped()
                .verify(
                        SignatureFile.of(signing.of(DOCUMENT).attached().der()),
                        new ContentRef.Attached(),
                        trust,
                        moment);
    }

    private static TrustedCertificates roots() {
        return new TrustedCertificates(List.of(ROOT.certificate()));
    }

    private static RevocationData lists(byte[]... files) {
        var data = RevocationData.NONE;
        for (byte[] file : files) {
            data = data.withLists(file).orElseThrow();
        }
        return data;
    }

    private static RevocationData answer(byte[] response) {
        return RevocationData.NONE.withAnswer(response).orElseThrow();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
