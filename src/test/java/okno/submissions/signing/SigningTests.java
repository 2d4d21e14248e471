package okno.submissions.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.certificates.Certificates;
import okno.accounts.ports.DataExporter;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachments;
import okno.identifiers.Snils;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.Sha256;
import okno.signatures.ContentDigests;
import okno.signatures.Reason;
import okno.signatures.TestAuthority;
import okno.signatures.TestSigner;
import okno.submissions.Drafts;
import okno.submissions.Orders;
import okno.submissions.Sending;
import okno.submissions.SubmissionId;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is frozen is signed by whoever sends it, and by nobody else.
@OknoTest
class SigningTests {
    @Autowired private Orders orders;
    @Autowired private Drafts drafts;
    @Autowired private Citizens citizens;
    @Autowired private Certificates certificates;
    @Autowired private Attachments attachments;
    @Autowired private Sending sending;
    @Autowired private Signing signing;
    @Autowired private SignedApplications signed;
    @Autowired private SignedExporter exporter;
    @Autowired private JdbcClient jdbc;

    private CitizenId citizen = new CitizenId(UUID.randomUUID());
    private SubmissionId draft = new SubmissionId(UUID.randomUUID());

    @BeforeEach
    void freeze() {
        citizen = orders.citizen();
        draft = orders.wholeDraft(citizen);
        signing.freeze(owner(), draft);
    }

    @Test
    void theListNamesEveryFileWithSizeAndHashes() {
        var list = new String(document(SignedDocument.LIST), StandardCharsets.UTF_8);

        for (var kind : List.of(SignedDocument.APPLICATION, SignedDocument.DATA)) {
            var bytes = document(kind);
            assertThat(list)
                    .contains(kind.fileName(), "байт: " + bytes.length)
                    .contains(Sha256.hex(bytes), ContentDigests.streebog256(bytes));
        }
        var scan = attachments.list(citizen, draft.value()).getFirst();
        assertThat(list)
                .contains(scan.name(), scan.sha256(), scan.streebog256().orElseThrow())
                .contains("Речной Пётр Ильич");
    }

    @Test
    void freezingAgainKeepsTheBytesUntilTheDraftChanges() {
        var first = document(SignedDocument.APPLICATION);

        signing.freeze(owner(), draft);
        assertThat(document(SignedDocument.APPLICATION)).isEqualTo(first);

        orders.scan(citizen, draft);
        drafts.answer(citizen, draft, orders.section(citizen, draft), Orders.answers());
        assertThat(state().stale()).isTrue();
        signing.freeze(owner(), draft);
        assertThat(document(SignedDocument.APPLICATION)).isNotEqualTo(first);
    }

    @Test
    void theSignatureOfTheListIsEnoughAndGoesWithTheSubmission() {
        var outcome = sign(me().detached(document(SignedDocument.LIST)));

        assertThat(outcome).isEqualTo(new SignOutcome.Kept());
        assertThat(state().complete()).isTrue();
        send();
        assertThat(drafts.list(citizen)).isEmpty();
        var sent = signed.of(draft).orElseThrow();
        assertThat(sent.complete()).isTrue();
        assertThat(sent.signatures()).singleElement().matches(it -> it.about().equals("LIST"));
        assertThat(signed.document(draft, SignedDocument.LIST)).isNotEmpty();
    }

    @Test
    void theSignatureMayHoldTheListAndIsKeptAsItCame() {
        var file = me().attached(document(SignedDocument.LIST));

        assertThat(sign(file)).isEqualTo(new SignOutcome.Kept());

        var kept = state().signatures().getFirst();
        assertThat(signed.signature(draft, kept.id())).isEqualTo(file);
        assertThat(evidenceOf(kept.id())).contains("certificate", "revocation");
    }

    @Test
    void theApplicationAndEveryFileMayBeSignedInstead() {
        sign(me().detached(document(SignedDocument.APPLICATION)));
        assertThat(state().complete()).isFalse();

        sign(me().detached(Orders.png(40)));

        assertThat(state().complete()).isTrue();
        assertThat(state().signatures()).hasSize(2);
    }

    @Test
    void aSignatureUnderSomethingElseIsRefused() {
        var outcome = sign(me().detached("другое".getBytes(StandardCharsets.UTF_8)));

        assertThat(reasons(outcome)).contains(Reason.CONTENT_MISMATCH);
        assertThat(state().signatures()).isEmpty();
    }

    @Test
    void anotherPersonsSignatureIsRefused() {
        var snils = citizens.get(orders.citizen()).snils().orElseThrow();
        var other = TestAuthority.ACCREDITED.person("Речной", "Пётр Ильич", snils);

        var outcome = sign(other.detached(document(SignedDocument.LIST)));

        assertThat(reasons(outcome)).contains(Reason.SNILS_MISMATCH);
    }

    @Test
    void myNumberUnderAnotherNameIsRefused() {
        var other = TestAuthority.ACCREDITED.person("Речная", "Пётр Ильич", snils());

        assertThat(sign(other.detached(document(SignedDocument.LIST))))
                .isEqualTo(new SignOutcome.OtherName());
        assertThat(state().signatures()).isEmpty();
    }

    @Test
    void theSameNameInOtherLettersIsMine() {
        var me = TestAuthority.ACCREDITED.person("РЕЧНОЙ", "Петр  Ильич", snils());

        assertThat(sign(me.detached(document(SignedDocument.LIST))))
                .isEqualTo(new SignOutcome.Kept());
    }

    @Test
    void aCertificateThatItsOwnerForbadeSignsNothing() {
        var me = me();
        sign(me.detached(document(SignedDocument.LIST)));
        signing.takeBack(owner(), draft);
        var known = certificates.of(citizen).getFirst();
        certificates.forbid(citizen, known.id());

        assertThat(sign(me.detached(document(SignedDocument.LIST))))
                .isEqualTo(new SignOutcome.Forbidden());
        assertThat(state().signatures()).isEmpty();
    }

    @Test
    void anUnqualifiedSignatureIsRefused() {
        var stranger = TestAuthority.NOT_ACCREDITED.person("Речной", "Пётр Ильич", snils());
        var unqualified = TestAuthority.ACCREDITED.unqualified("Речной", "Пётр Ильич", snils());

        assertThat(reasons(sign(stranger.detached(document(SignedDocument.LIST)))))
                .contains(Reason.CA_NOT_ACCREDITED);
        assertThat(reasons(sign(unqualified.detached(document(SignedDocument.LIST)))))
                .containsExactly(Reason.NOT_QUALIFIED);
        assertThat(state().signatures()).isEmpty();
    }

    @Test
    void anUndecidedSignatureIsKeptAndDoesNotCount() {
        var me = TestAuthority.WITHOUT_LIST.person("Речной", "Пётр Ильич", snils());

        assertThat(sign(me.detached(document(SignedDocument.LIST))))
                .isEqualTo(new SignOutcome.Kept());

        assertThat(state().undecided()).isTrue();
        assertThat(state().complete()).isFalse();
    }

    @Test
    void aChangeAfterSigningMakesItStaleAndNothingOfItIsSent() {
        sign(me().detached(document(SignedDocument.LIST)));
        drafts.answer(citizen, draft, orders.section(citizen, draft), Orders.answers());

        assertThat(state().stale()).isTrue();
        assertThat(state().complete()).isFalse();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> sign(me().detached(document(SignedDocument.LIST))));
        send();

        assertThat(signed.of(draft)).isEmpty();
    }

    @Test
    void theCopyOfOnesDataHoldsWhatOneSigned() throws Exception {
        var file = me().detached(document(SignedDocument.LIST));
        sign(file);
        var list = document(SignedDocument.LIST);
        send();
        var copy = new HashMap<String, byte[]>();

        exporter.write(
                citizen,
                new DataExporter.Sink() {
                    @Override
                    public void json(String name, Object value) {
                        throw new IllegalStateException(name);
                    }

                    @Override
                    public void file(String path, InputStream content) throws IOException {
                        copy.put(path.substring(path.lastIndexOf('/') + 1), content.readAllBytes());
                    }
                });

        assertThat(copy)
                .containsOnlyKeys("opis.txt", "zayavlenie.pdf", "zayavlenie.json", "podpis-1.sig")
                .containsEntry("opis.txt", list)
                .containsEntry("podpis-1.sig", file);
    }

    @Test
    void aDraftThrownAwayTakesItsSignaturesAlong() {
        sign(me().detached(document(SignedDocument.LIST)));

        drafts.delete(CaseOwner.self(citizen), draft);

        assertThat(signed.of(draft)).isEmpty();
        assertThat(
                        jdbc.sql("select count(*) from signatures.signature where subject_id = ?")
                                .param(draft.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void nobodyElseFreezesReadsOrSigns() {
        var stranger = CaseOwner.self(orders.citizen());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> signing.freeze(stranger, draft));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> signing.document(stranger, draft, SignedDocument.LIST));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> signing.sign(stranger, draft, new byte[] {1}));
    }

    private TestSigner me() {
        return TestAuthority.ACCREDITED.person("Речной", "Пётр Ильич", snils());
    }

    private Snils snils() {
        return citizens.get(citizen).snils().orElseThrow();
    }

    private byte[] document(SignedDocument kind) {
        return signing.document(owner(), draft, kind);
    }

    private SignOutcome sign(byte[] file) {
        return signing.sign(owner(), draft, file);
    }

    private SigningState state() {
        return signing.of(drafts.find(citizen, draft), owner()).orElseThrow();
    }

    private void send() {
        int seen = drafts.find(citizen, draft).draft().lock();
        assertThat(sending.send(owner(), draft, seen)).isInstanceOf(Sending.Outcome.Sent.class);
    }

    private CaseOwner owner() {
        return CaseOwner.self(citizen);
    }

    private List<String> evidenceOf(UUID signature) {
        return jdbc.sql(
                        """
                select e.kind
                  from signatures.signature_evidence e
                 where e.signature_id = :id
                """)
                .param("id", signature)
                .query((row, index) -> row.getString("kind"))
                .list();
    }

    private static Iterable<Reason> reasons(SignOutcome outcome) {
        assertThat(outcome).isInstanceOf(SignOutcome.Refused.class);
        return ((SignOutcome.Refused) outcome).verification().reasons();
    }
}
