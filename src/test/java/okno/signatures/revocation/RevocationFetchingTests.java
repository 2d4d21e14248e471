package okno.signatures.revocation;

import static okno.signatures.Pki.DAY;
import static okno.signatures.Pki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import okno.signatures.AccreditationRegister;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.RevocationData;
import okno.signatures.TestClock;
import okno.signatures.Trust;
import okno.signatures.TrustedCertificates;
import okno.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When lists of revoked certificates are fetched, and which are taken.
class RevocationFetchingTests {
    private static final String ADDRESS = "http://ca.example.ru/root.crl";
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity CENTRE =
            Pki.issue(ROOT, Wanted.authority("Центр").published(ADDRESS));
    private static final DataSource DATABASE =
            TestDatabase.shared().createMigrated("okno_revocation_fetching").asApp();

    private final TestDownloads web = new TestDownloads();
    private final TestClock clock = new TestClock();
    private RevocationLists lists;

    @BeforeEach
    void oneListIsWanted() {
        JdbcClient.create(DATABASE).sql("delete from signatures.revocation_list").update();
        lists = TestNode.lists(DATABASE, clock);
        assertThat(lists.want(List.of(CENTRE.certificate(), ROOT.certificate()))).isFalse();
    }

    /// Halfway to the one that is promised, but neither at once nor later than the settings say.
    @ParameterizedTest
    @CsvSource({"PT2H, PT1H", "PT10M, PT10M", "PT240H, PT3H", ", PT3H"})
    void theNextOneIsAskedForInTime(Duration promised, Duration pause) {
        web.put(
                ADDRESS,
                Pki.list(ROOT, NOW, Optional.ofNullable(promised).map(NOW::plus), Map.of()));
        node(true, web).tick();

        clock.set(NOW.plus(pause).minusSeconds(1));
        node(true, web).tick();
        assertThat(web.asked(ADDRESS)).isEqualTo(1);
        clock.set(NOW.plus(pause));
        node(true, web).tick();
        assertThat(web.asked(ADDRESS)).isEqualTo(2);
    }

    @Test
    void aNodeWithoutJobsAsksNobodyAndForgetsNothing() {
        clock.set(NOW.plus(DAY.multipliedBy(91)));
        var node = node(false, web);

        node.tick();
        node.sweep();

        assertThat(web.asked(ADDRESS)).isZero();
        assertThat(lists.overview(9)).hasSize(1);
    }

    @Test
    void whatNobodyNeededForLongIsForgotten() {
        clock.set(NOW.plus(DAY.multipliedBy(90)));
        node(true, web).sweep();
        assertThat(lists.overview(9)).hasSize(1);

        clock.set(NOW.plus(DAY.multipliedBy(91)));
        node(true, web).sweep();

        assertThat(lists.overview(9)).isEmpty();
    }

    /// A round that waits for a slow server is not joined by the next.
    @Test
    void oneRoundRunsAtATime() {
        web.put(ADDRESS, Pki.list(ROOT, Map.of()));
        var node = new AtomicReference<RevocationFetching>();
        node.set(
                node(
                        true,
                        wanted -> {
                            clock.set(NOW.plus(Duration.ofMinutes(5)));
                            node.get().tick();
                            return web.fetch(wanted);
                        }));

        node.get().tick();

        assertThat(web.asked(ADDRESS)).isEqualTo(1);
    }

    @Test
    void severalListsInOneFileAreNone() throws Exception {
        var both = new ByteArrayOutputStream();
        for (var authority : List.of(ROOT, CENTRE)) {
            both.write(pem(Pki.list(authority, Map.of())));
        }
        web.put(ADDRESS, both.toByteArray());

        node(true, web).tick();

        assertThat(lists.overview(9))
                .singleElement()
                .satisfies(it -> assertThat(it.problem()).contains("signatures.download.no-list"));
    }

    @Test
    void aKeptListThatCannotBeReadVouchesForNobody() {
        web.put(ADDRESS, Pki.list(ROOT, Map.of()));
        node(true, web).tick();
        JdbcClient.create(DATABASE)
                .sql("update signatures.revocation_list set content = '\\x00'")
                .update();

        lists.refresh();

        assertThat(lists.data().lists()).isEmpty();
    }

    private static byte[] pem(byte[] list) {
        return "-----BEGIN X509 CRL-----\n%s\n-----END X509 CRL-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(list))
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private RevocationFetching node(boolean jobs, DownloadGateway downloads) {
        var trust =
                new Trust(
                        new TrustedCertificates(List.of(ROOT.certificate())),
                        RevocationData.NONE,
                        AccreditationRegister.NONE);
        return TestNode.fetching(DATABASE, downloads, () -> trust, clock, jobs);
    }
}
