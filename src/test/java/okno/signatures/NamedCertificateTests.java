package okno.signatures;

import static okno.signatures.Pki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of the signer's certificate: by himself, by its subject, by a responder.
class NamedCertificateTests {
    private static final byte[] DOCUMENT = {1, 2, 3};
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity OTHER_ROOT = Pki.root(Wanted.authority("Другой корень"));
    private static final Identity IVANOV = Pki.issue(ROOT, new Wanted());
    private static final Identity PETROV = Pki.issue(ROOT, new Wanted());
    private static final RevocationData LISTS =
            RevocationData.NONE.withLists(Pki.list(ROOT, Map.of())).orElseThrow();

    @Test
    void issuerAndNumberInASignatureAreThoseOfItsCertificate() {
        var stranger = Pki.issue(OTHER_ROOT, new Wanted());

        assertThat(reasons(new Signing(IVANOV).numbered(IVANOV), LISTS)).isEmpty();
        for (var other : List.of(PETROV, stranger)) {
            assertThat(reasons(new Signing(IVANOV).numbered(other), LISTS))
                    .containsExactly(Reason.SIGNING_CERTIFICATE_MISMATCH);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.5.4.4=Иванов,2.5.4.42=Иван,1.2.643.100.3=11223344595   | true",
                "2.5.4.4=Иванов+2.5.4.42=Иван,1.2.643.100.3=11223344595   | true",
                "2.5.4.42=Иван+2.5.4.4=Иванов,1.2.643.100.3=11223344595   | true",
                "2.5.4.4=#0C0120,2.5.4.42=Иван,1.2.643.100.3=11223344595   | false",
                "2.5.4.4=Иванов,1.2.643.100.3=11223344595                 | false",
                "2.5.4.42=Иван,1.2.643.100.3=11223344595                  | false",
                "2.5.4.4=Иванов,2.5.4.42=Иван                             | false",
                "O=Лес,1.2.643.100.1=1027700132195,1.2.643.100.4=7707083893      | true",
                "CN=Лес,1.2.643.100.1=1027700132195,1.2.643.100.4=7707083893     | true",
                "CN=Лес,1.2.643.100.1=1027700132195,1.2.643.3.131.1.1=007707083893 | true",
                "O=Лес,1.2.643.100.4=7707083893                                  | false",
                "O=Лес,1.2.643.100.1=1027700132195                               | false",
                "1.2.643.100.1=1027700132195,1.2.643.100.4=7707083893            | false",
                "2.5.4.4=Иванов,O=Лес,1.2.643.100.1=1027700132195,1.2.643.100.4=7707083893 | false",
            })
    void aCertificateNamesAPersonOrAnOrganisationWhole(String subject, boolean whole) {
        var signer = Pki.issue(ROOT, new Wanted().subject(subject + ",C=RU"));

        assertThat(reasons(new Signing(signer), LISTS))
                .isEqualTo(whole ? Set.of() : Set.of(Reason.SUBJECT_INCOMPLETE));
    }

    @ParameterizedTest
    @CsvSource({
        "128, true", // digitalSignature
        "64, true", // nonRepudiation
        "32, false", // keyEncipherment
        "8, false" // keyAgreement
    })
    void aKeySignsWhenItsCertificateSaysSo(int usage, boolean signs) {
        var signer =
                Pki.issue(ROOT, new Wanted().with(Extension.keyUsage, true, new KeyUsage(usage)));

        assertThat(reasons(new Signing(signer), LISTS))
                .isEqualTo(signs ? Set.of() : Set.of(Reason.KEY_USAGE));
    }

    @Test
    void aKeyOfWhichNothingIsSaidIsForAnything() {
        var signer = Pki.issue(ROOT, new Wanted().without(Extension.keyUsage));

        assertThat(reasons(new Signing(signer), LISTS)).isEmpty();
    }

    @Test
    void aQualifiedCertificateNamesTheClassOfToolsAndTheTool() {
        var tool = new ASN1ObjectIdentifier("1.2.643.100.112");
        var policies =
                new CertificatePolicies(
                        new PolicyInformation(new ASN1ObjectIdentifier("1.2.643.100.114.1")));

        for (var wanted :
                List.of(
                        new Wanted().without(tool),
                        new Wanted().without(Extension.certificatePolicies),
                        new Wanted().with(Extension.certificatePolicies, false, policies))) {
            assertThat(reasons(new Signing(Pki.issue(ROOT, wanted)), LISTS))
                    .containsExactly(Reason.NOT_QUALIFIED);
        }
    }

    @Test
    void aResponderWhoDoesNotKnowItTellsNothing() {
        assertThat(asked(Answers.unknown(ROOT, ROOT, IVANOV, NOW)))
                .containsExactly(Reason.REVOCATION_UNKNOWN);
    }

    @Test
    void aResponderIsOneThatTheAuthorityLetsAnswer() {
        var purpose = new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection);
        var other = Answers.responder().with(Extension.extendedKeyUsage, false, purpose);
        var silent = Answers.responder().without(Extension.extendedKeyUsage);

        assertThat(asked(Answers.good(Pki.issue(ROOT, Answers.responder()), ROOT, IVANOV, NOW)))
                .isEmpty();
        for (var responder :
                List.of(
                        Pki.issue(ROOT, other),
                        Pki.issue(ROOT, silent),
                        Pki.issue(OTHER_ROOT, Answers.responder()))) {
            assertThat(asked(Answers.good(responder, ROOT, IVANOV, NOW)))
                    .containsExactly(Reason.REVOCATION_UNKNOWN);
        }
    }

    @Test
    void aResponderThatDoesNotAnswerNowTellsNothing() throws Exception {
        var later = new OCSPRespBuilder().build(OCSPRespBuilder.TRY_LATER, null).getEncoded();

        assertThat(RevocationData.NONE.withAnswer(later)).isEmpty();
    }

    @Test
    void anAnswerIsAboutOneCertificateOfOneAuthority() {
        for (var other :
                List.of(
                        Answers.good(ROOT, ROOT, PETROV, NOW),
                        Answers.good(ROOT, OTHER_ROOT, IVANOV, NOW))) {
            assertThat(asked(other)).containsExactly(Reason.REVOCATION_UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({"59, true", "61, false"})
    void anAnswerThatPromisesNoOtherCountsForAnHour(int minutes, boolean counts) {
        Instant made = NOW.minus(Duration.ofMinutes(minutes));

        assertThat(asked(Answers.goodFor(ROOT, IVANOV, made)).isEmpty()).isEqualTo(counts);
    }

    private static Set<Reason> asked(byte[] answer) {
        return reasons(new Signing(IVANOV), RevocationData.NONE.withAnswer(answer).orElseThrow());
    }

    private static Set<Reason> reasons(Signing signing, RevocationData data) {
        return signing.of(DOCUMENT).verified(data, ROOT).reasons();
    }
}
