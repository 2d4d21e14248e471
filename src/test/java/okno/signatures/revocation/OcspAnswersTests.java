package okno.signatures.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import okno.platform.database.Migrations;
import okno.signatures.AccreditationRegister.Standing;
import okno.signatures.Answers;
import okno.signatures.ContentRef;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.Reason;
import okno.signatures.RevocationData;
import okno.signatures.SignatureFile;
import okno.signatures.SignatureVerifier;
import okno.signatures.Signatures;
import okno.signatures.SignedBy;
import okno.signatures.TestClock;
import okno.signatures.Trust;
import okno.signatures.TrustedCertificates;
import okno.signatures.Verification;
import okno.signatures.Verification.Outcome;
import okno.testing.TestDatabase;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Responders that are asked where no list tells.
class OcspAnswersTests {
    private static final String ADDRESS = "http://ocsp.example/";
    private static final byte[] DOCUMENT = {1, 2, 3};
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity CENTRE = Pki.issue(ROOT, Wanted.authority("Центр"));
    private static final Identity RESPONDER = Pki.issue(CENTRE, Answers.responder());
    private static final Identity IVANOV = Pki.issue(CENTRE, askable());
    private static final DataSource DATABASE = database();

    private final TestDownloads responder = new TestDownloads();
    private final TestClock clock = new TestClock();
    private final OcspAnswers answers = TestNode.answers(DATABASE, responder, clock);
    private Standing standing = Standing.ACCREDITED;
    private final Signatures signatures =
            SignedBy.signatures(
                    SignatureVerifier.shipped(),
                    this::trust,
                    TestNode.lists(DATABASE, clock),
                    answers);

    @BeforeEach
    void nothingIsKnown() {
        JdbcClient.create(DATABASE).sql("delete from signatures.ocsp_answer").update();
        answers.refresh();
    }

    @Test
    void decideWhatNoListTells() {
        responder.put(ADDRESS, Answers.good(RESPONDER, CENTRE, IVANOV, Pki.NOW));
        assertThat(verdict().outcome()).isEqualTo(Outcome.UNDECIDED);

        ask();

        assertThat(verdict().outcome()).isEqualTo(Outcome.ACCEPTED);
        ask();
        assertThat(responder.asked(ADDRESS)).isEqualTo(1);
    }

    @Test
    void sayWhoIsRevoked() {
        responder.put(ADDRESS, Answers.revoked(RESPONDER, CENTRE, IVANOV, Pki.NOW));
        verdict();

        ask();

        assertThat(verdict().reasons()).containsExactly(Reason.REVOKED);
    }

    @Test
    void ofStrangersAreNotKept() {
        var stranger = Pki.root(Wanted.authority("Чужой"));
        responder.put(ADDRESS, Answers.good(stranger, CENTRE, IVANOV, Pki.NOW));
        verdict();

        ask();
        ask();

        assertThat(verdict().outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(responder.asked(ADDRESS)).isEqualTo(1);
        clock.set(Pki.NOW.plus(Duration.ofMinutes(2)));
        ask();
        assertThat(responder.asked(ADDRESS)).isEqualTo(2);
    }

    @Test
    void areAskedForAnewWhenTheyEnd() {
        responder.put(ADDRESS, Answers.good(RESPONDER, CENTRE, IVANOV, Pki.NOW));
        verdict();
        ask();

        clock.set(Pki.NOW.plus(Duration.ofHours(13)));
        answers.refresh();
        assertThat(verdict().outcome()).isEqualTo(Outcome.UNDECIDED);
        responder.put(ADDRESS, Answers.good(RESPONDER, CENTRE, IVANOV, clock.instant()));
        ask();

        assertThat(verdict().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void ofAuthoritiesThatAreNotAccreditedAreNotAskedFor() {
        standing = Standing.NOT_ACCREDITED;
        verdict();

        ask();

        assertThat(responder.asked(ADDRESS)).isZero();
    }

    @Test
    void areAskedForByNodesThatTakeJobs() {
        responder.put(ADDRESS, Answers.good(RESPONDER, CENTRE, IVANOV, Pki.NOW));
        verdict();

        TestNode.answers(DATABASE, responder, clock, false).tick();
        assertThat(responder.asked(ADDRESS)).isZero();
        answers.tick();

        assertThat(responder.asked(ADDRESS)).isEqualTo(1);
        assertThat(answers.overview().counting()).isEqualTo(1);
    }

    @Test
    void thatEndedAndQuestionsInVainAreForgotten() {
        verdict();
        for (int hour = 0; hour < 9; hour++) {
            clock.set(Pki.NOW.plus(Duration.ofHours(hour)));
            answers.askDue();
        }
        assertThat(answers.overview().failing()).isEqualTo(1);

        TestNode.answers(DATABASE, responder, clock, false).sweep();
        assertThat(answers.overview().failing()).isEqualTo(1);
        answers.sweep();

        assertThat(answers.overview().failing()).isZero();
    }

    private void ask() {
        answers.askDue();
        answers.refresh();
    }

    private Verification verdict() {
        var file = SignatureFile.of(SignedBy.detached(IVANOV, DOCUMENT, CENTRE));
        var content = new ContentRef.Stored(() -> new java.io.ByteArrayInputStream(DOCUMENT));
        return signatures.verify(file, content, clock.instant());
    }

    private Trust trust() {
        var lists = Pki.list(ROOT, Map.of());
        return new Trust(
                new TrustedCertificates(List.of(ROOT.certificate(), CENTRE.certificate())),
                new RevocationData(
                        RevocationData.NONE.withLists(lists).orElseThrow().lists(),
                        answers.current()),
                (authority, _) ->
                        authority.equals(CENTRE.certificate())
                                ? standing
                                : Standing.NOT_ACCREDITED);
    }

    private static Wanted askable() {
        var address = new GeneralName(GeneralName.uniformResourceIdentifier, ADDRESS);
        return new Wanted()
                .with(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, address));
    }

    private static DataSource database() {
        var address = TestDatabase.shared().create("ocsp");
        new Migrations(address).run();
        return address.asApp();
    }
}
