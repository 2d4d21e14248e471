package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okno.agencies.Agencies;
import okno.agencies.AgencyExchange;
import okno.audit.Audit;
import okno.catalogue.exchange.CatalogueImport;
import okno.platform.database.DatabaseAddress;
import okno.platform.database.Migrations;
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

    private void publish(String slug) throws IOException {
        Files.writeString(
                folder.resolve("agencies.jsonl"),
                "{\"slug\":\"body-of-it\",\"title\":\"Орган\"}\n");
        Files.writeString(
                folder.resolve("services.jsonl"),
                "{\"slug\":\"%s\",\"title\":\"Услуга\",\"agency\":\"body-of-it\"}\n"
                        .formatted(slug));
        var outcomes =
                new CatalogueImport(ShippedCatalogue.PLACES, false)
                        .run(folder, DATABASE.asApp(), Clock.systemUTC(), false);
        assertThat(outcomes).allMatch(CatalogueImport.Outcome::right);
    }

    private static DatabaseAddress database() {
        var address = TestDatabase.shared().create("okno_nodes");
        new Migrations(address).run();
        return address;
    }

    private static final class Node {
        private final Agencies agencies = Agencies.none();
        private final Catalogue catalogue;
        private final PublishedCatalogue published;
        private final PublicationWatch watch;

        Node() {
            var jdbc = JdbcClient.create(DATABASE.asApp());
            var batches = new JdbcTemplate(DATABASE.asApp());
            var versions = new ServiceVersionStore(jdbc, batches);
            catalogue = new Catalogue(versions, agencies);
            var clock = Clock.systemUTC();
            published =
                    new PublishedCatalogue(
                            new CatalogueLoading(
                                    new ImportedStore(jdbc, batches),
                                    new Publications(
                                            versions, Audit.over(DATABASE.asApp(), clock), clock),
                                    AgencyExchange.over(DATABASE.asApp(), ShippedCatalogue.PLACES),
                                    agencies,
                                    ShippedCatalogue.PLACES),
                            catalogue,
                            PackageFiles.shipped()
                                    .read(ShippedCatalogue.AGENCIES, ShippedCatalogue.PLACES)
                                    .classifiersOnly(),
                            () -> {});
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
