package okno.signatures.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.trust.ListChange.Kind;
import okno.signatures.trust.TrustList.Status;
import okno.signatures.trust.TrustLists.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrustListsTests {
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity FIRST = Pki.issue(ROOT, Wanted.authority("Первый"));
    private static final Identity SECOND = Pki.issue(ROOT, Wanted.authority("Второй"));
    private static final Actor ADMINISTRATOR = Actor.staff(new UUID(1, 2));
    private static final TrustStand STAND = new TrustStand("okno_trust_lists", ROOT.certificate());

    private TrustLists lists;

    @BeforeEach
    void emptyDatabase() {
        STAND.clear();
        lists = STAND.node().lists();
    }

    @Test
    void takesAListAndKeepsItAsItCame() {
        var file = two(7).signed();

        assertThat(take(file)).isInstanceOf(Outcome.Taken.class);

        var edition = lists.editions(2).getFirst();
        assertThat(edition.version()).isEqualTo(7);
        assertThat(edition.authorities()).isEqualTo(2);
        assertThat(edition.accredited()).isEqualTo(2);
        assertThat(edition.importedAt()).isEqualTo(Pki.NOW);
        assertThat(STAND.store().content(7)).isEqualTo(file);
        assertThat(Audit.over(STAND.database, STAND.clock).of("trust-list", "7", 1))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.action()).isEqualTo("signatures.trust-list-taken");
                            assertThat(entry.actor()).isEqualTo(ADMINISTRATOR);
                            assertThat(entry.facts()).containsEntry("authorities", "2");
                        });
    }

    @Test
    void takesTheSameListOnce() {
        var file = two(7).signed();
        take(file);

        assertThat(take(file)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(lists.editions(9)).hasSize(1);
    }

    @Test
    void neverGoesBack() {
        take(two(7).signed());

        refuses(two(6).signed(), "signatures.list.older");
        refuses(two(7).signedWith("УЦ № 2", "УЦ № 3"), "signatures.list.same-version");
        assertThat(lists.editions(9)).extracting(ListEdition::version).containsExactly(7L);
    }

    @Test
    void keepsEveryEditionAndWhatTheyShareOnce() {
        var seventh = two(7).signed();
        var eighth = two(8).with("3", SECOND).signed();
        take(seventh);
        take(eighth);

        assertThat(STAND.store().content(7)).isEqualTo(seventh);
        assertThat(STAND.store().content(8)).isEqualTo(eighth);
        // Beginnings differ by the version, ends by the signature; the first authority is shared.
        var parts = "select count(*) from signatures.trust_list_part";
        assertThat(STAND.jdbc().sql(parts).query(Integer.class).single()).isEqualTo(6);
    }

    @Test
    void saysWhatChanged() {
        take(two(7).signed());
        var ended =
                List.of(
                        new Status("Действует", Pki.NOW.minus(Duration.ofDays(365))),
                        new Status("Прекращена", Pki.NOW.minus(Duration.ofDays(1))));

        take(new TestList().version(8).with("1", ended, FIRST).with("3", SECOND).signed());

        assertThat(lists.editions(1).getFirst().changes())
                .containsExactlyInAnyOrder(
                        new ListChange(Kind.STATUS, "1", "УЦ № 1", "Действует", "Прекращена"),
                        new ListChange(Kind.GONE, "2", "УЦ № 2", "Действует", ""),
                        new ListChange(Kind.ADDED, "3", "УЦ № 3", "", "Действует"));
        assertThat(lists.editions(1).getFirst().accredited()).isEqualTo(1);
    }

    @Test
    void refusesWhatNobodyNamedSigned() {
        refuses(two(7).unsigned(), "signatures.list.no-signature");
        var stranger = new TestList.Publisher("CN=Издатель списка,C=RU");
        refuses(stranger.sign(two(7).unsigned()), "signatures.list.foreign");
        var changed = new String(two(7).signed(), StandardCharsets.UTF_8).replace("№ 1", "№ 9");
        refuses(changed.getBytes(StandardCharsets.UTF_8), "signatures.list.damaged");
        refuses(new byte[] {1, 2, 3}, "signatures.list.no-xml");
        refuses(new byte[TrustLists.MOST + 1], "signatures.list.too-large");
        assertThat(lists.editions(1)).isEmpty();
    }

    @Test
    void refusesWhatIsWrongInsideTheSignature() {
        refuses(two(7).signedWith("<Версия>7", "<Версия>"), "signatures.list.version");
        refuses(two(7).madeAt(Pki.NOW.plus(Duration.ofDays(2))).signed(), "signatures.list.future");
        refuses(
                two(7).madeAt(Pki.NOW.minus(Duration.ofDays(999))).signed(),
                "signatures.list.signer-expired");
        refuses(
                two(7).madeAt(Pki.NOW.plus(Duration.ofDays(200))).signed(),
                "signatures.list.signer-expired");
    }

    @Test
    void takesNoneWhereNobodyIsNamedWhoMaySignIt() {
        var node = STAND.node(List.of()).lists();

        assertThat(node.hasSigners()).isFalse();
        assertThat(node.take(two(7).signed(), ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.problem().key())
                                        .isEqualTo("signatures.list.no-signers"));
        assertThat(lists.hasSigners()).isTrue();
    }

    @Test
    void tellsWhoHasOtherCertificates() {
        take(two(7).signed());

        take(new TestList().version(8).with("1", SECOND).with("2", SECOND).signed());

        assertThat(lists.editions(1).getFirst().changes())
                .containsExactly(
                        new ListChange(Kind.CERTIFICATES, "1", "УЦ № 1", "Действует", "Действует"));
    }

    @Test
    void refusesAuthoritiesOfADemonstration() {
        var marked = Pki.root(Wanted.authority("x").subject("CN=x,O=" + DemonstrationAnchors.MARK));

        refuses(two(7).with("3", marked).signed(), "signatures.list.demonstration");
    }

    @Test
    void recordsWhatAPersonTriedInVain() {
        var another = Actor.staff(new UUID(3, 4));

        lists.take(two(7).unsigned(), another);

        assertThat(Audit.over(STAND.database, STAND.clock).of("trust-list", "", 100))
                .filteredOn(entry -> entry.actor().equals(another))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.facts())
                                        .containsEntry("reason", "signatures.list.no-signature"));
    }

    @Test
    void takesOneOfTwoThatComeAtOnce() throws Exception {
        var other = STAND.node().lists();
        var file = two(7).signed();
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Outcome> here = () -> takeAfter(together, lists, file);
            Callable<Outcome> there = () -> takeAfter(together, other, file);
            for (var outcome : threads.invokeAll(List.of(here, there))) {
                outcome.get();
            }
        }

        assertThat(lists.editions(9)).hasSize(1);
    }

    private static Outcome takeAfter(CyclicBarrier barrier, TrustLists lists, byte[] file)
            throws Exception {
        barrier.await();
        return lists.take(file, ADMINISTRATOR);
    }

    private static TestList two(long version) {
        return new TestList().version(version).with("1", FIRST).with("2", SECOND);
    }

    private Outcome take(byte[] file) {
        return lists.take(file, ADMINISTRATOR);
    }

    private void refuses(byte[] file, String key) {
        assertThat(take(file))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo(key));
    }
}
