package okno.signatures.trust;

import static okno.signatures.Pki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okno.audit.Actor;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.revocation.TestDownloads;
import okno.signatures.revocation.TestNode;
import okno.signatures.trust.TrustSettings.Feed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustRefreshTests {
    private static final String ADDRESS = "https://list.example.ru/list.xml";
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity CENTRE = Pki.issue(ROOT, Wanted.authority("Центр"));
    private static final TrustStand STAND =
            new TrustStand("okno_trust_refresh", ROOT.certificate());

    @TempDir private Path folder = Path.of("");
    private final TestDownloads web = new TestDownloads();
    private TrustLists lists;

    @BeforeEach
    void emptyDatabase() {
        STAND.clear();
        lists = STAND.node().lists();
    }

    @Test
    void asksAtItsAddressInTurns() {
        web.put(ADDRESS, list(7));
        var here = refresh(ADDRESS);
        var there = refresh(ADDRESS);

        here.tick();
        there.tick();
        assertThat(web.asked(ADDRESS)).isEqualTo(1);
        assertThat(lists.editions(9)).hasSize(1);

        STAND.clock.set(NOW.plus(Duration.ofHours(6)));
        there.tick();
        here.tick();
        assertThat(web.asked(ADDRESS)).isEqualTo(2);
        assertThat(here.state().orElseThrow().problem()).isEmpty();
        assertThat(here.state().orElseThrow().succeededAt()).contains(STAND.clock.instant());
    }

    @Test
    void readsAFileToo() throws IOException {
        var file = Files.write(folder.resolve("list.xml"), list(7));

        refresh(file.toString()).tick();

        assertThat(lists.editions(9)).hasSize(1);
    }

    @Test
    void remembersWhatWentWrongAndLosesNothing() {
        web.put(ADDRESS, list(7));
        var refresh = refresh(ADDRESS);
        refresh.tick();
        web.put(ADDRESS, list(5));

        STAND.clock.set(NOW.plus(Duration.ofHours(6)));
        refresh.tick();

        var state = refresh.state().orElseThrow();
        assertThat(state.problem()).contains("signatures.list.older");
        assertThat(state.arguments()).isEqualTo(List.of(5, 7));
        assertThat(state.succeededAt()).contains(NOW);
        assertThat(lists.editions(9)).extracting(ListEdition::version).containsExactly(7L);

        web.remove(ADDRESS);
        refresh.askNow(Actor.system("test"));
        assertThat(refresh.state().orElseThrow().problem())
                .contains("signatures.download.no-answer");

        web.put(ADDRESS, list(8));
        refresh.askNow(Actor.system("test"));
        assertThat(refresh.state().orElseThrow().problem()).isEmpty();
        assertThat(lists.editions(9)).hasSize(2);
    }

    @Test
    void asksNobodyWithoutAnAddress() {
        var refresh = refresh("");

        refresh.tick();

        assertThat(refresh.hasSource()).isFalse();
        assertThat(refresh.state()).isEmpty();
    }

    @Test
    void asksNobodyOnANodeWithoutJobs() {
        web.put(ADDRESS, list(7));

        refresh(ADDRESS, false).tick();

        assertThat(web.asked(ADDRESS)).isZero();
    }

    @Test
    void asksByPlainHttpToo() {
        var plain = ADDRESS.replace("https:", "http:");
        web.put(plain, list(7));

        refresh(plain).tick();

        assertThat(lists.editions(9)).hasSize(1);
    }

    @Test
    void readsNeitherAFileThatIsTooLargeNorOneThatIsNotThere() throws IOException {
        var file = folder.resolve("large.xml");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(TrustLists.MOST + 1L);
        }

        refresh(file.toString()).askNow(Actor.system("test"));
        assertThat(lastProblem()).contains("signatures.download.too-large");
        refresh(folder.resolve("none").toString()).askNow(Actor.system("test"));
        assertThat(lastProblem()).contains("signatures.download.no-file");
    }

    private Optional<String> lastProblem() {
        return refresh(ADDRESS).state().orElseThrow().problem();
    }

    private TrustRefresh refresh(String source) {
        return refresh(source, true);
    }

    private TrustRefresh refresh(String source, boolean jobs) {
        var feed = new Feed(source, List.of(), Duration.ofHours(6), Duration.ofDays(7));
        return new TrustRefresh(
                new TrustSettings(List.of(), feed),
                STAND.store(),
                lists,
                web,
                TestNode.settings(jobs),
                STAND.clock);
    }

    private static byte[] list(long version) {
        return new TestList().version(version).with("1", CENTRE).signed();
    }
}
