package okno.testing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import okno.platform.database.DatabaseAddress;
import okno.platform.database.DatabaseSettings.Embedded;
import okno.platform.database.EmbeddedServer;
import okno.platform.database.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One real PostgreSQL for all tests of a JVM, with the same two roles as in life. Its cluster is
/// kept under `target/` between runs, its databases are not.
public final class TestDatabase {
    /// Migrated once and copied since: a copy costs a tenth of the migrations.
    private static final String PATTERN = "okno_pattern";

    private static final TestDatabase SHARED = start();

    private final EmbeddedServer server;
    private final Path data;
    private final DatabaseAddress main;

    private TestDatabase(EmbeddedServer server, Path data) {
        this.server = server;
        this.data = data;
        new Migrations(create(PATTERN)).run();
        this.main = createMigrated("okno_test");
    }

    /// The server with its migrated database, started by the first caller.
    public static TestDatabase shared() {
        return SHARED;
    }

    /// The migrated database that tests share.
    public DatabaseAddress address() {
        return main;
    }

    /// Where the portal of this JVM's tests keeps files: what it makes at its start, another JVM
    /// would make at the same moment.
    public Path data() {
        return data;
    }

    /// A new empty database of this name on the same server; an older one is dropped.
    public DatabaseAddress create(String name) {
        return create(name, "template1");
    }

    /// A new database of this name, as the migrations leave it; an older one is dropped.
    public DatabaseAddress createMigrated(String name) {
        return create(name, PATTERN);
    }

    private DatabaseAddress create(String name, String template) {
        var maintenance = server.superuser();
        var address = server.address();
        var jdbc = JdbcClient.create(maintenance.asOwner());
        jdbc.sql("drop database if exists " + name + " with (force)").update();
        jdbc.sql(
                        "create database %s owner %s template %s"
                                .formatted(name, address.owner().name(), template))
                .update();
        // Nobody cuts the power of a test between a commit and the disk.
        jdbc.sql("alter database " + name + " set synchronous_commit = off").update();
        return new DatabaseAddress(
                maintenance.url().replaceAll("/postgres$", "/" + name),
                address.app(),
                address.owner());
    }

    /// Two runs of the suite in one working copy each take a folder of their own.
    private static TestDatabase start() {
        return IntStream.range(0, 8)
                .mapToObj(TestDatabase::startIfFree)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<TestDatabase> startIfFree(int number) {
        var cluster = new Embedded(Path.of("target", "test-database-" + number), 0);
        var server = EmbeddedServer.startIfFree(cluster);
        server.ifPresent(it -> Runtime.getRuntime().addShutdownHook(new Thread(it::close)));
        return server.map(it -> new TestDatabase(it, Path.of("target", "test-data-" + number)));
    }
}
