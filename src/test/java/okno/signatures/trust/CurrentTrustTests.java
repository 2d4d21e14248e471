package okno.signatures.trust;

import static okno.signatures.Pki.DAY;
import static okno.signatures.Pki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okno.audit.Actor;
import okno.signatures.ContentRef;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.Reason;
import okno.signatures.SignatureFile;
import okno.signatures.SignatureVerifier;
import okno.signatures.SignedBy;
import okno.signatures.Verification;
import okno.signatures.Verification.Outcome;
import okno.signatures.Verification.Qualified;
import okno.signatures.revocation.TestDownloads;
import okno.signatures.revocation.TestNode;
import okno.signatures.trust.TrustList.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a signature is worth after lists came.
class CurrentTrustTests {
    private static final byte[] DOCUMENT = "Прошу выдать".getBytes(StandardCharsets.UTF_8);
    private static final String ROOT_CRL = "http://ca.example.ru/root.crl";
    private static final String CENTRE_CRL = "http://ca.example.ru/centre.crl";

    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity CENTRE =
            Pki.issue(ROOT, Wanted.authority("Центр").published(ROOT_CRL));
    private static final Identity IVANOV = Pki.issue(CENTRE, new Wanted().published(CENTRE_CRL));
    private static final byte[] SIGNATURE = SignedBy.detached(IVANOV, DOCUMENT);
    private static final TrustStand STAND =
            new TrustStand("okno_current_trust", ROOT.certificate());

    private final TestDownloads web = new TestDownloads();
    private TrustStand.Node node;

    @BeforeEach
    void emptyDatabase() {
        STAND.clear();
        node = STAND.node();
        web.put(ROOT_CRL, Pki.list(ROOT, Map.of()));
        web.put(CENTRE_CRL, Pki.list(CENTRE, Map.of()));
    }

    @Test
    void knowsNothingWithoutAList() {
        assertThat(verify(node).reasons()).containsExactly(Reason.UNKNOWN_CA);
    }

    @Test
    void acceptsOnceListsWereFetched() {
        take(new TestList().with("1", CENTRE, CENTRE_CRL));
        assertThat(verify(node).outcome()).isEqualTo(Outcome.UNDECIDED);

        fetch();

        assertThat(verify(node).findings()).isEmpty();
        assertThat(verify(node).qualified()).isEqualTo(Qualified.YES);
        assertThat(verify(node).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void isTheSameOnAnotherNode() {
        var other = STAND.node();
        take(new TestList().with("1", CENTRE, CENTRE_CRL));
        fetch();
        assertThat(verify(other).reasons()).containsExactly(Reason.UNKNOWN_CA);

        other.trust().refresh();

        assertThat(verify(other).qualified()).isEqualTo(Qualified.YES);
        assertThat(verify(STAND.node()).qualified()).isEqualTo(Qualified.YES);
    }

    @Test
    void refusesWhoWasRevokedSinceOnEveryNode() {
        var other = STAND.node();
        take(new TestList().with("1", CENTRE, CENTRE_CRL));
        fetch();
        other.trust().refresh();
        assertThat(verify(other).outcome()).isEqualTo(Outcome.ACCEPTED);
        var revoked = Map.of(IVANOV.certificate(), NOW);
        web.put(CENTRE_CRL, Pki.list(CENTRE, NOW, NOW.plus(DAY), revoked));

        STAND.clock.set(NOW.plus(Duration.ofHours(4)));
        fetch();
        node.trust().refresh();
        other.trust().refresh();

        assertThat(verify(node).reasons()).containsExactly(Reason.REVOKED);
        assertThat(verify(other).reasons()).containsExactly(Reason.REVOKED);
    }

    @Test
    void neverTakesAnOverdueListForAnAnswer() {
        take(new TestList().with("1", CENTRE, CENTRE_CRL));
        fetch();
        assertThat(verify(node).outcome()).isEqualTo(Outcome.ACCEPTED);
        web.remove(CENTRE_CRL);
        web.remove(ROOT_CRL);

        STAND.clock.set(NOW.plus(DAY.multipliedBy(2)));
        fetch();
        node.trust().refresh();

        assertThat(verify(node).reasons()).containsExactly(Reason.REVOCATION_UNKNOWN);
        assertThat(verify(node).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(node.revocation().overview(9))
                .allSatisfy(
                        list ->
                                assertThat(list.problem())
                                        .contains("signatures.download.no-answer"));
    }

    @Test
    void asksWhoLostItsAccreditation() {
        var ended =
                List.of(
                        new Status("Действует", NOW.minus(DAY.multipliedBy(400))),
                        new Status("Прекращена", NOW.minus(DAY.multipliedBy(200))));
        take(new TestList().with("1", ended, CENTRE, CENTRE_CRL));
        fetch();
        verify(node); // The list of an authority that lost it is fetched when somebody asks.
        fetch();

        assertThat(verify(node).reasons()).containsExactly(Reason.CA_NOT_ACCREDITED);
    }

    @Test
    void trustsNoRootThatOnlyAListNames() {
        var impostor = Pki.root(Wanted.authority("Самозваный корень"));
        var signer = Pki.issue(impostor, new Wanted());
        take(new TestList().with("1", impostor));

        assertThat(verify(node, SignedBy.detached(signer, DOCUMENT)).reasons())
                .containsExactly(Reason.UNKNOWN_CA);
    }

    @Test
    void asksNoAddressThatAStrangerNames() {
        var stranger = Pki.root(Wanted.authority("Чужой"));
        var signer = Pki.issue(stranger, new Wanted().published("http://10.0.0.1/secret"));

        verify(node, SignedBy.detached(signer, DOCUMENT, stranger));
        fetch();

        assertThat(web.asked("http://10.0.0.1/secret")).isZero();
        assertThat(node.revocation().overview(9)).isEmpty();
    }

    @Test
    void believesNoListThatAnotherSigned() {
        var namesake = Pki.root(Wanted.authority("Центр"));
        web.put(CENTRE_CRL, Pki.list(namesake, Map.of()));
        take(new TestList().with("1", CENTRE, CENTRE_CRL));
        fetch();

        assertThat(verify(node).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(node.revocation().overview(9))
                .filteredOn(list -> list.address().equals(CENTRE_CRL))
                .singleElement()
                .satisfies(
                        list ->
                                assertThat(list.problem())
                                        .contains("signatures.download.foreign-list"));
    }

    @Test
    void takesNoOlderListThanItHas() {
        var revoked = Map.of(IVANOV.certificate(), NOW.minus(DAY));
        web.put(CENTRE_CRL, Pki.list(CENTRE, NOW, NOW.plus(DAY), revoked));
        take(new TestList().with("1", CENTRE, CENTRE_CRL));
        fetch();
        web.put(CENTRE_CRL, Pki.list(CENTRE, Map.of()));

        STAND.clock.set(NOW.plus(Duration.ofHours(12)));
        fetch();
        node.trust().refresh();

        assertThat(verify(node).reasons()).containsExactly(Reason.REVOKED);
    }

    @Test
    void holdsAListOnceThatLiesAtSeveralAddresses() {
        var mirror = "http://mirror.example.ru/centre.crl";
        web.put(mirror, web.file(CENTRE_CRL));
        take(new TestList().with("1", CENTRE, CENTRE_CRL, mirror));
        fetch();

        assertThat(verify(node).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(web.asked(mirror)).isEqualTo(1);
        assertThat(node.revocation().data().lists()).hasSize(2);
    }

    @Test
    void asksAgainSoonerOrLaterAfterAFailure() {
        web.remove(CENTRE_CRL);
        take(new TestList().with("1", CENTRE, CENTRE_CRL));
        fetch();
        fetch();
        assertThat(web.asked(CENTRE_CRL)).isEqualTo(1);

        STAND.clock.set(NOW.plus(Duration.ofMinutes(1)));
        fetch();
        STAND.clock.set(NOW.plus(Duration.ofSeconds(179)));
        fetch();
        assertThat(web.asked(CENTRE_CRL)).isEqualTo(2);

        STAND.clock.set(NOW.plus(Duration.ofMinutes(3)));
        fetch();
        assertThat(web.asked(CENTRE_CRL)).isEqualTo(3);
    }

    private void take(TestList list) {
        assertThat(node.lists().take(list.signed(), Actor.system("test")))
                .isInstanceOf(TrustLists.Outcome.Taken.class);
        node.trust().refresh();
    }

    private void fetch() {
        TestNode.fetching(STAND.database, web, node.trust(), STAND.clock).fetchDue();
    }

    private Verification verify(TrustStand.Node node) {
        return verify(node, SIGNATURE);
    }

    private Verification verify(TrustStand.Node node, byte[] signature) {
        return SignedBy.signatures(SignatureVerifier.shipped(), node.trust(), node.revocation())
                .verify(
                        SignatureFile.of(signature),
                        new ContentRef.Stored(() -> new java.io.ByteArrayInputStream(DOCUMENT)),
                        STAND.clock.instant());
    }
}
