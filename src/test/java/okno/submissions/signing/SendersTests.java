package okno.submissions.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.certificates.CertifiedPerson;
import okno.accounts.representation.CaseOwner;
import okno.accounts.representation.Families;
import okno.accounts.representation.Representations;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.signatures.ContentRef;
import okno.signatures.SignatureFile;
import okno.signatures.Signatures;
import okno.signatures.TestAuthority;
import okno.submissions.Drafts;
import okno.submissions.Orders;
import okno.submissions.Sending;
import okno.submissions.SubmissionId;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two people may send one draft, and one person has two tabs: who signs is who sends, and what is
/// signed is what was frozen last.
@OknoTest
class SendersTests {
    @Autowired private Families families;
    @Autowired private Representations representations;
    @Autowired private Orders orders;
    @Autowired private Citizens citizens;
    @Autowired private Drafts drafts;
    @Autowired private Sending sending;
    @Autowired private Signing signing;
    @Autowired private SignedApplications signed;
    @Autowired private Signatures signatures;
    @Autowired private SigningStore store;
    @Autowired private Keeping keeping;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private Clock clock;

    private CaseOwner parent;
    private CaseOwner child;
    private SubmissionId draft;

    @BeforeEach
    void aDraftOfAChild() {
        var me = families.person(TestSnils.next());
        var born = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(15);
        var right = families.enter(me, Families.boy(Families.certificate(), born));
        parent = CaseOwner.of(representations.inForce(me, right).orElseThrow());
        child = CaseOwner.self(parent.id());
        draft = orders.wholeDraft(parent.id());
    }

    @Test
    void aSignatureCountsForWhoMadeIt() {
        sign(parent);

        assertThat(state(parent).complete()).isTrue();
        assertThat(state(parent).inVain()).isFalse();
        assertThat(signing.document(parent, draft, SignedDocument.DATA))
                .asString(StandardCharsets.UTF_8)
                .contains("\"representative\"");
        send(parent);
        assertThat(signed.of(draft).orElseThrow().complete()).isTrue();
    }

    @Test
    void aSignatureOfAnotherPersonGoesWithNothing() {
        sign(parent);

        assertThat(state(child).stale()).isTrue();
        assertThat(state(child).complete()).isFalse();
        assertThat(state(child).inVain()).isTrue();
        send(child);
        assertThat(signed.of(draft)).isEmpty();
    }

    @Test
    void whatIsNotWholeIsNotFrozen() {
        var citizen = orders.citizen();
        var begun = orders.emptyDraft(citizen);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> signing.freeze(CaseOwner.self(citizen), begun));
    }

    @Test
    void whatAnotherPersonHasFrozenIsFrozenAnew() {
        sign(parent);

        signing.freeze(child, draft);

        assertThat(signing.document(child, draft, SignedDocument.DATA))
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("\"representative\"");
        assertThat(state(child).stale()).isFalse();
        assertThat(state(child).signatures()).isEmpty();
        assertThat(state(parent).stale()).isTrue();
        var file = detached(parent.by());
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> signing.sign(parent, draft, file));
    }

    @Test
    void ofTwoWhoFreezeAtOnceTheSecondFindsItFrozen() throws Exception {
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var second =
                    transactions.execute(
                            _ -> {
                                signing.freeze(parent, draft);
                                var other = tabs.submit(() -> signing.freeze(parent, draft));
                                awaitLock(other);
                                return other;
                            });
            var first = signing.document(parent, draft, SignedDocument.APPLICATION);

            Objects.requireNonNull(second).get();

            assertThat(signing.document(parent, draft, SignedDocument.APPLICATION))
                    .isEqualTo(first);
        }
    }

    @Test
    void aSignatureOverWhatWasFrozenBeforeIsNotKept() {
        signing.freeze(parent, draft);
        var before = store.find(draft).orElseThrow();
        var file = detached(parent.by());
        var found = found(file);
        var person = found.verification().signer().flatMap(CertifiedPerson::of).orElseThrow();
        drafts.answer(parent.id(), draft, orders.section(parent.id(), draft), Orders.answers());

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(
                            () -> keeping.keep(parent, before, person.certificate(), found, file));
            signing.freeze(parent, draft);
        }
        assertThat(state(parent).signatures()).isEmpty();
    }

    @Test
    void aSignatureUnderWhatWasSentMeanwhileIsNotKept() {
        signing.freeze(parent, draft);
        var before = store.find(draft).orElseThrow();
        var file = detached(parent.by());
        var found = found(file);
        var person = found.verification().signer().flatMap(CertifiedPerson::of).orElseThrow();
        send(parent);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> keeping.keep(parent, before, person.certificate(), found, file));
        assertThat(signed.of(draft)).isEmpty();
    }

    private void sign(CaseOwner owner) {
        signing.freeze(owner, draft);
        assertThat(signing.sign(owner, draft, detached(owner.by())))
                .isEqualTo(new SignOutcome.Kept());
    }

    private byte[] detached(CitizenId signer) {
        var snils = citizens.get(signer).snils().orElseThrow();
        return TestAuthority.ACCREDITED.person("Речной", "Пётр Ильич", snils).detached(list());
    }

    private Found found(byte[] file) {
        var list = new ContentRef.Stored(() -> new ByteArrayInputStream(list()));
        var verified = signatures.verify(SignatureFile.of(file), list, clock.instant());
        return new Found(SignedDocument.LIST.name(), verified);
    }

    private byte[] list() {
        return store.document(draft, SignedDocument.LIST).orElseThrow();
    }

    private SigningState state(CaseOwner owner) {
        return signing.of(drafts.find(owner.id(), draft), owner).orElseThrow();
    }

    private void send(CaseOwner owner) {
        int seen = drafts.find(owner.id(), draft).draft().lock();
        assertThat(sending.send(owner, draft, seen)).isInstanceOf(Sending.Outcome.Sent.class);
    }

    /// Until somebody waits for a row that this transaction holds.
    private void awaitLock(Future<?> other) {
        while (!other.isDone()
                && jdbc.sql("select count(*) from pg_locks where not granted")
                                .query(Integer.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }
}
