package okno.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Brings the schemas of all modules up to the version of this program. A module is a folder
/// `db/migration/<module>` and a schema of the same name, with its own history table inside; the
/// scripts name the application's role by the placeholder `${app}`.
///
/// A new table is readable and writable to the application. A module that wants less says so in
/// its `afterMigrate.sql`, which runs whenever its scripts have changed.
public final class Migrations {
    /// The modules with tables, in the order in which foreign keys may point backwards.
    public static final List<String> MODULES =
            List.of(
                    "platform",
                    "audit",
                    "signatures",
                    "places",
                    "accounts",
                    "agencies",
                    "verification",
                    "attachments",
                    "catalogue",
                    "consulting",
                    "payments",
                    "submissions",
                    "appeals",
                    "desk",
                    "notifications");

    /// The table in each schema that tells which scripts have run.
    public static final String HISTORY = "schema_history";

    private static final int OLDEST_SERVER = 150_000;

    /// Any number that no other program locks by; "okno" in ASCII.
    private static final long LOCK = 0x6f6b6e6fL;

    private static final int MOST_CONNECTIONS = 4;

    private final DatabaseAddress address;

    public Migrations(DatabaseAddress address) {
        this.address = address;
    }

    /// Runs every script that has not run yet. Several nodes may call it at once: the first one
    /// works, the others wait and find nothing left to do.
    ///
    /// @throws DatabaseProblem when the server cannot be reached or is too old
    public void run() {
        try (var connection = address.asOwner().getConnection()) {
            var session = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            requireVersion(connection);
            session.sql("select pg_advisory_lock(:lock)").param("lock", LOCK).query().singleRow();
            var changed = new ShippedScripts(address.app()).changedSince(session);
            if (!changed.isEmpty()) {
                try (var owner = fewConnections()) {
                    changed.forEach((module, mark) -> run(module, mark, owner));
                }
            }
        } catch (SQLException e) {
            throw DatabaseProblem.unreachable(address, address.owner(), e);
        }
    }

    /// One script of a module, as its history tells that it ran.
    ///
    /// @param name the file's name
    /// @param checksum what the migration tool computes of it
    public record Script(String module, String name, int checksum) {}

    /// The scripts of this program that an empty database would be made by; nothing is changed.
    public List<Script> shipped() {
        try (var owner = fewConnections()) {
            return MODULES.stream()
                    .filter(Migrations::exists)
                    .flatMap(module -> shipped(module, owner))
                    .toList();
        }
    }

    private Stream<Script> shipped(String module, DataSource owner) {
        return Stream.of(scripts(module, owner).info().pending())
                .map(it -> new Script(module, it.getScript(), it.getChecksum()));
    }

    /// Whether they ever ran in this database.
    ///
    /// @throws DatabaseProblem when the server cannot be reached
    public boolean haveRun() {
        try (var connection = address.asOwner().getConnection()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("select to_regclass(:first) is not null")
                    .param("first", MODULES.getFirst() + "." + HISTORY)
                    .query(Boolean.class)
                    .single();
        } catch (SQLException e) {
            throw DatabaseProblem.unreachable(address, address.owner(), e);
        }
    }

    /// A new connection costs a process of the server and, for the proof of the password, thousands
    /// of rounds of a hash here; the modules together ask for many, two or three at a time.
    private HikariDataSource fewConnections() {
        var pool = new HikariConfig();
        pool.setPoolName("migrations");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.owner().name());
        pool.setPassword(address.owner().password());
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }

    private static void requireVersion(Connection connection) throws SQLException {
        var version = connection.getMetaData();
        if (version.getDatabaseMajorVersion() * 10_000 < OLDEST_SERVER) {
            throw new DatabaseProblem("too-old", version.getDatabaseProductVersion());
        }
    }

    private static boolean exists(String module) {
        return new DefaultResourceLoader()
                .getResource("classpath:db/migration/" + module + "/")
                .exists();
    }

    private void run(String module, String mark, DataSource owner) {
        var jdbc = JdbcClient.create(owner);
        jdbc.sql("create schema if not exists " + module).update();
        grant(module, jdbc);
        scripts(module, owner).migrate();
        if (!address.app().equals(address.owner())) {
            jdbc.sql(
                            "revoke insert, update, delete on %s.%s from %s"
                                    .formatted(module, HISTORY, quoted(address.app())))
                    .update();
        }
        jdbc.sql("comment on schema %s is '%s'".formatted(module, mark)).update();
    }

    private Flyway scripts(String module, DataSource owner) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/" + module)
                .defaultSchema(module)
                .createSchemas(false)
                .table(HISTORY)
                .placeholders(Map.of("app", address.app().name()))
                .cleanDisabled(true)
                .validateMigrationNaming(true)
                .load();
    }

    /// Given once for a role: repeating it would for a moment give back what `afterMigrate.sql`
    /// takes away.
    private void grant(String module, JdbcClient jdbc) {
        var app = address.app().name();
        var granted =
                jdbc.sql("select has_schema_privilege(:app, :module, 'usage')")
                        .param("app", app)
                        .param("module", module)
                        .query(Boolean.class)
                        .single();
        if (granted) {
            return;
        }
        jdbc.sql(
                        """
                        grant usage on schema %1$s to %2$s;
                        grant select, insert, update, delete on all tables in schema %1$s to %2$s;
                        grant usage, select on all sequences in schema %1$s to %2$s;
                        alter default privileges in schema %1$s
                          grant select, insert, update, delete on tables to %2$s;
                        alter default privileges in schema %1$s
                          grant usage, select on sequences to %2$s;
                        """
                                .formatted(module, quoted(address.app())))
                .update();
    }

    private static String quoted(DatabaseAddress.Role role) {
        return '"' + role.name().replace("\"", "\"\"") + '"';
    }
}
