package okno.signatures;

import static okno.signatures.Pki.DAY;
import static okno.signatures.Pki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import okno.identifiers.Snils;
import okno.signatures.AccreditationRegister.Standing;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each reason is reached by a signature that has this one fault and is sound otherwise.
class ReasonTests {
    private static final byte[] DOCUMENT = "Прошу выдать справку".getBytes(StandardCharsets.UTF_8);
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity IVANOV = Pki.issue(ROOT, new Wanted());
    private static final Identity STAMPING = Pki.issue(ROOT, Wanted.stamping());
    private static final RevocationData LISTS = lists(Map.of());

    @ParameterizedTest
    @EnumSource
    void isReachedAlone(Reason reason) {
        var found = verificationFor(reason);

        assertThat(found.reasons()).containsExactly(reason);
        assertThat(found.outcome())
                .isEqualTo(
                        switch (reason) {
                            case NOT_QUALIFIED -> Verification.Outcome.ACCEPTED;
                            case REVOCATION_UNKNOWN -> Verification.Outcome.UNDECIDED;
                            default -> Verification.Outcome.REFUSED;
                        });
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsInBothLanguages(Reason reason) {
        for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            var words = ResourceBundle.getBundle("messages.signatures", locale);

            assertThat(words.getString(reason.messageKey())).isNotBlank();
        }
    }

    private static Verification verificationFor(Reason reason) {
        return switch (reason) {
            case MALFORMED -> verify(DOCUMENT, DOCUMENT, LISTS);
            case NOT_ONE_SIGNER -> verify(new Signing(IVANOV, person(new Wanted())));
            case CONTENT_MISMATCH ->
                    verify(new Signing(IVANOV).of(DOCUMENT).der(), new byte[] {1}, LISTS);
            case BAD_SIGNATURE ->
                    verify(damaged(new Signing(IVANOV).of(DOCUMENT)), DOCUMENT, LISTS);
            case SIGNING_CERTIFICATE_MISMATCH -> verify(new Signing(IVANOV).naming(ROOT));
            case TIMESTAMP_INVALID -> verify(new Signing(IVANOV).stampedLikeAnother(STAMPING, NOW));
            case UNKNOWN_CA -> verify(new Signing(stranger()));
            case CERT_EXPIRED ->
                    verify(signedBy(new Wanted().valid(NOW.minus(DAY), NOW.minusSeconds(1))));
            case CERT_NOT_YET_VALID ->
                    verify(signedBy(new Wanted().valid(NOW.plusSeconds(1), NOW.plus(DAY))));
            case KEY_PERIOD_OVER ->
                    verify(
                            signedBy(
                                    new Wanted()
                                            .with(
                                                    Extension.privateKeyUsagePeriod,
                                                    false,
                                                    until(NOW.minusSeconds(1)))));
            case KEY_USAGE ->
                    verify(
                            signedBy(
                                    new Wanted()
                                            .with(
                                                    Extension.keyUsage,
                                                    true,
                                                    new KeyUsage(KeyUsage.keyAgreement))));
            case REVOKED ->
                    verify(
                            new Signing(IVANOV).of(DOCUMENT).der(),
                            DOCUMENT,
                            lists(Map.of(IVANOV.certificate(), NOW)));
            case REVOCATION_UNKNOWN ->
                    verify(new Signing(IVANOV).of(DOCUMENT).der(), DOCUMENT, RevocationData.NONE);
            default -> standingFor(reason);
        };
    }

    private static Verification standingFor(Reason reason) {
        return switch (reason) {
            case WEAK_ALGORITHM -> verify(signedBy(old()));
            case NO_SIGNED_ATTRIBUTES -> verify(new Signing(IVANOV).withoutAttributes());
            case NO_SIGNING_CERTIFICATE_V2 ->
                    verify(new Signing(IVANOV).withoutSigningCertificate());
            case SIGNING_TIME_IMPLAUSIBLE ->
                    verify(new Signing(IVANOV).claiming(NOW.plusSeconds(301)));
            case CA_NOT_ACCREDITED ->
                    SignatureVerifier.shipped()
                            .verify(
                                    SignatureFile.of(new Signing(IVANOV).of(DOCUMENT).der()),
                                    stored(DOCUMENT),
                                    new Trust(trusted(), LISTS, (_, _) -> Standing.NOT_ACCREDITED),
                                    NOW);
            case DOCUMENT_CHANGED_SINCE, DOCUMENT_PARTLY_SIGNED ->
                    verify(new Signing(IVANOV)).with(reason);
            case NOT_QUALIFIED ->
                    verify(signedBy(new Wanted().without(Extension.certificatePolicies)));
            case SUBJECT_INCOMPLETE ->
                    verify(signedBy(new Wanted().subject("2.5.4.4=Иванов,2.5.4.42=Иван,C=RU")));
            case SNILS_INVALID -> verify(signedBy(new Wanted().subject(Pki.person("11223344596"))));
            case SNILS_MISMATCH -> verify(new Signing(IVANOV)).by(new Snils("12345678964"));
            default -> throw new IllegalStateException("no signature for " + reason);
        };
    }

    private static Signing signedBy(Wanted wanted) {
        return new Signing(person(wanted));
    }

    private static Identity person(Wanted wanted) {
        return Pki.issue(ROOT, wanted);
    }

    private static Identity stranger() {
        return Pki.issue(Pki.root(Wanted.authority("Чужой")), new Wanted());
    }

    private static Wanted old() {
        return new Wanted().algorithm("ECGOST3410");
    }

    /// Ends before the certificate does.
    private static DERSequence until(Instant moment) {
        return new DERSequence(
                new DERTaggedObject(
                        false, 1, new ASN1GeneralizedTime(java.util.Date.from(moment))));
    }

    private static byte[] damaged(Signing signing) {
        var der = signing.der();
        der[Signing.placeOfValue(der)] ^= 1;
        return der;
    }

    private static Verification verify(Signing signing) {
        return verify(signing.of(DOCUMENT).der(), DOCUMENT, LISTS);
    }

    private static Verification verify(byte[] signature, byte[] document, RevocationData data) {
        return SignatureVerifier.shipped()
                .verify(
                        SignatureFile.of(signature),
                        stored(document),
                        new Trust(trusted(), data, AccreditationRegister.NONE),
                        NOW);
    }

    private static ContentRef stored(byte[] document) {
        return new ContentRef.Stored(() -> new java.io.ByteArrayInputStream(document));
    }

    private static TrustedCertificates trusted() {
        return new TrustedCertificates(List.of(ROOT.certificate()));
    }

    private static RevocationData lists(Map<java.security.cert.X509Certificate, Instant> revoked) {
        return RevocationData.NONE.withLists(Pki.list(ROOT, revoked)).orElseThrow();
    }
}
