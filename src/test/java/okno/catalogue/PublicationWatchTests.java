package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okno.agencies.Agencies;
import okno.agencies.AgencyExchange;
import okno.audit.Audit;
import okno.catalogue.exchange.CatalogueImport;
import okno.catalogue.history.CardChange;
import okno.catalogue.history.CardPart;
import okno.platform.database.DatabaseAddress;
import okno.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two nodes without pages, each with a catalogue of its own, over one database.
class PublicationWatchTests {
    private static final DatabaseAddress DATABASE = database();

    @TempDir private Path folder;

    @Test
    void everyNodeShowsAPublicationWithinFiveSeconds() throws Exception {
        var nodes = List.of(new Node(), new Node());
        nodes.forEach(Node::start);
        try {
            publish("seen-everywhere");

            for (var node : nodes) {
                assertThat(node.shows("seen-everywhere", Duration.ofSeconds(5))).isTrue();
                assertThat(node.agencies.find("body-of-it")).isPresent();
            }
        } finally {
            nodes.forEach(Node::stop);
        }
    }

    @Test
    void nodeThatMissedTheNoticeLooksByItself() throws Exception {
        var node = new Node();
        node.published.afterSingletonsInstantiated();
        assertThat(node.published.refresh()).isFalse();

        publish("found-later");

        assertThat(node.published.refresh()).isTrue();
        assertThat(node.catalogue.find("found-later")).isPresent();
    }

    @Test
    void publicationReadsOnlyWhatIsNewToTheNode() throws Exception {
        publish("read-once");
        var node = new Node();
        node.published.afterSingletonsInstantiated();
        var before = node.catalogue.find("read-once");

        publish("read-beside-it");
        node.published.refresh();

        assertThat(node.catalogue.find("read-beside-it")).isPresent();
        assertThat(node.catalogue.find("read-once").orElseThrow()).isSameAs(before.orElseThrow());
    }

    @Test
    void cardsFollowTheDocumentsThatNameThem() throws Exception {
        publish("names-papers");
        var node = new Node();
        node.published.afterSingletonsInstantiated();

        importFile(
                "documents.jsonl",
                "{\"slug\":\"paper\",\"title\":\"Выписка\",\"services\":[\"names-papers\"]}");
        node.published.refresh();

        var card = node.catalogue.find("names-papers").orElseThrow().content();
        assertThat(card.variants().getFirst().documents())
                .extracting(DocumentNeed::title)
                .containsExactly("Выписка");
    }

    @Test
    void earlierVersionsCallDocumentsAsTheOneInForceDoes() throws Exception {
        importFile("documents.jsonl", "{\"slug\":\"form\",\"title\":\"Анкета\"}");
        publish("asks-for-a-form", "documents\":[\"form\"],\"term\":\"15wd");
        publish("asks-for-a-form", "documents\":[\"form\"],\"term\":\"10wd");
        var node = new Node();
        node.published.afterSingletonsInstantiated();

        var versions = node.catalogue.versions("asks-for-a-form");

        assertThat(versions).hasSize(2);
        assertThat(CardChange.between(versions.getLast().content(), versions.getFirst().content()))
                .extracting(CardChange::part)
                .containsExactly(CardPart.TERM);
        assertThat(node.catalogue.version(versions.getLast().id())).contains(versions.getLast());
    }

    @Test
    void bodiesAreShownTogetherWithTheirServices() throws Exception {
        var node = new Node();
        node.published.afterSingletonsInstantiated();
        importFile("agencies.jsonl", "{\"slug\":\"seen-together\",\"title\":\"Орган\"}");

        var loaded = node.loading.load(node.shipped, List.of());
        assertThat(node.agencies.find("seen-together")).isEmpty();
        assertThat(node.catalogue.edition()).isNotEqualTo(loaded.edition());

        node.catalogue.replace(loaded);
        assertThat(node.agencies.find("seen-together")).isPresent();
        assertThat(node.catalogue.edition()).isEqualTo(loaded.edition());
    }

    private void publish(String slug) throws IOException {
        publish(slug, "agency\":\"body-of-it");
    }

    /// @param says what its line says besides
    private void publish(String slug, String says) throws IOException {
        Files.writeString(
                folder.resolve("agencies.jsonl"),
                "{\"slug\":\"body-of-it\",\"title\":\"Орган\"}\n");
        Files.writeString(
                folder.resolve("services.jsonl"),
                "{\"slug\":\"%s\",\"title\":\"Услуга\",\"%s\"}\n".formatted(slug, says));
        importFolder();
    }

    private void importFile(String name, String line) throws IOException {
        Files.writeString(folder.resolve(name), line + "\n");
        importFolder();
    }

    private void importFolder() {
        var outcomes =
                new CatalogueImport(ShippedCatalogue.PLACES, false)
                        .run(folder, DATABASE.asApp(), Clock.systemUTC(), false);
        assertThat(outcomes).allMatch(CatalogueImport.Outcome::right);
    }

    private static DatabaseAddress database() {
        var address = TestDatabase.shared().createMigrated("okno_nodes");
        return address;
    }

    private final class Node {
        private final Agencies agencies = Agencies.none();
        private final Catalogue catalogue;
        private final PackageSet shipped =
                PackageFiles.shipped()
                        .read(ShippedCatalogue.AGENCIES, ShippedCatalogue.PLACES)
                        .classifiersOnly();
        private final CatalogueLoading loading;
        private final PublishedCatalogue published;
        private final PublicationWatch watch;

        Node() {
            var jdbc = JdbcClient.create(DATABASE.asApp());
            var batches = new JdbcTemplate(DATABASE.asApp());
            var versions = new ServiceVersionStore(jdbc, batches);
            catalogue = new Catalogue(versions, agencies, Clock.systemUTC());
            var clock = Clock.systemUTC();
            loading =
                    new CatalogueLoading(
                            new ImportedStore(jdbc, batches),
                            new Publications(versions, Audit.over(DATABASE.asApp(), clock), clock),
                            AgencyExchange.over(DATABASE.asApp(), ShippedCatalogue.PLACES),
                            agencies,
                            ShippedCatalogue.PLACES,
                            new SearchSettings(folder.resolve(UUID.randomUUID().toString())));
            published = new PublishedCatalogue(loading, catalogue, () -> shipped, () -> {});
            watch = new PublicationWatch(DATABASE, published);
        }

        void start() {
            published.afterSingletonsInstantiated();
            watch.start();
        }

        void stop() {
            watch.stop();
        }

        boolean shows(String slug, Duration longest) throws InterruptedException {
            long end = System.nanoTime() + longest.toNanos();
            var pause = new CountDownLatch(1);
            while (catalogue.find(slug).isEmpty() && System.nanoTime() < end) {
                if (pause.await(20, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException();
                }
            }
            return catalogue.find(slug).isPresent();
        }
    }
}
