package okno.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import okno.identifiers.Snils;
import okno.signatures.Verification.Chain;
import okno.signatures.Verification.Outcome;
import okno.signatures.Verification.Qualified;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The portal verifies by what it trusts now, and in tests that is what they make.
@OknoTest
class SignaturesTests {
    private static final byte[] DOCUMENT = "Прошу выдать".getBytes(StandardCharsets.UTF_8);
    private static final Snils SNILS = new Snils("11223344595");

    @Autowired private Signatures signatures;
    @Autowired private Clock clock;

    @Test
    void acceptsAPersonOfAnAccreditedAuthority() {
        var found = detached(person(TestAuthority.ACCREDITED));

        assertThat(found.findings()).isEmpty();
        assertThat(found.qualified()).isEqualTo(Qualified.YES);
        assertThat(found.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(found.by(SNILS).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(found.signer().orElseThrow().givenName()).hasValue("Иван Иванович");
    }

    @Test
    void acceptsADocumentInsideItsSignature() {
        var file = SignatureFile.of(person(TestAuthority.ACCREDITED).attached(DOCUMENT));

        var found = signatures.verify(file, new ContentRef.Attached(), clock.instant());

        assertThat(found.qualified()).isEqualTo(Qualified.YES);
    }

    @Test
    void acceptsAnOrganisation() {
        var company =
                TestAuthority.ACCREDITED.organisation("Ромашка", "1027700132195", "7707083893");

        assertThat(detached(company).qualified()).isEqualTo(Qualified.YES);
    }

    @Test
    void refusesWhoWasRevokedSince() {
        var signer = person(TestAuthority.ACCREDITED);
        assertThat(detached(signer).outcome()).isEqualTo(Outcome.ACCEPTED);

        TestAuthority.ACCREDITED.revoke(signer);

        assertThat(detached(signer).reasons()).containsExactly(Reason.REVOKED);
    }

    @Test
    void decidesNothingWithoutAListOfRevokedCertificates() {
        var found = detached(person(TestAuthority.WITHOUT_LIST));

        assertThat(found.chain()).isEqualTo(Chain.UNKNOWN);
        assertThat(found.outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void tellsWhatIsWrongWithOthers() {
        var authority = TestAuthority.ACCREDITED;

        assertThat(detached(person(TestAuthority.NOT_ACCREDITED)).reasons())
                .containsExactly(Reason.CA_NOT_ACCREDITED);
        assertThat(detached(person(TestAuthority.STRANGER)).reasons())
                .containsExactly(Reason.UNKNOWN_CA);
        assertThat(detached(authority.expired("Иванов", "Иван", SNILS)).reasons())
                .containsExactly(Reason.CERT_EXPIRED);
        assertThat(detached(authority.unqualified("Иванов", "Иван", SNILS)).reasons())
                .containsExactly(Reason.NOT_QUALIFIED);
    }

    private static TestSigner person(TestAuthority authority) {
        return authority.person("Иванов", "Иван Иванович", SNILS);
    }

    private Verification detached(TestSigner signer) {
        var digests = new ContentDigests();
        digests.write(DOCUMENT, 0, DOCUMENT.length);
        return signatures.verify(
                SignatureFile.of(signer.detached(DOCUMENT)), digests.done(), clock.instant());
    }
}
