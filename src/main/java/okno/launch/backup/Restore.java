package okno.launch.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import okno.platform.StartProblem;
import okno.platform.database.DatabaseAddress;
import okno.platform.database.Migrations;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Brings a backup back into an empty database and an empty storage, whole or not at all.
public final class Restore {
    private final DatabaseAddress address;
    private final Path storage;

    /// @param storage the folder for the stored files; absent or empty
    public Restore(DatabaseAddress address, Path storage) {
        this.address = address;
        this.storage = storage;
    }

    /// Asked before a database is made for it.
    ///
    /// @throws StartProblem when the folder holds no finished backup of this format
    public static void requireBackup(Path folder) {
        try {
            read(folder);
        } catch (IOException e) {
            throw unread(folder, e);
        }
    }

    /// Checks every part of the backup before it changes anything, and takes back what it changed
    /// when something fails after all.
    ///
    /// @throws StartProblem when the backup is unfinished, damaged or of another version of the
    ///     portal, or when database or storage already hold something
    public Manifest from(Path backup) {
        try {
            var manifest = read(backup);
            verify(manifest, backup);
            requireEmpty();
            requireSameVersion(manifest, backup);
            bringBack(manifest, backup);
            return manifest;
        } catch (IOException | SQLException e) {
            throw unread(backup, e);
        }
    }

    private static StartProblem unread(Path backup, Exception cause) {
        return new StartProblem(
                "launch.restore", cause, backup, String.valueOf(cause.getMessage()));
    }

    private static Manifest read(Path backup) throws IOException {
        var file = backup.resolve(Manifest.NAME);
        if (!Files.exists(file)) {
            throw new StartProblem("launch.backup-unfinished", backup, Manifest.NAME);
        }
        try {
            var manifest = JsonMapper.shared().readValue(Files.readString(file), Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new StartProblem("launch.backup-version", backup);
            }
            return manifest;
        } catch (JacksonException e) {
            throw new StartProblem("launch.backup-damaged", e, file);
        }
    }

    private static void verify(Manifest manifest, Path backup) throws IOException {
        for (var table : manifest.tables()) {
            requireSame(backup.resolve(table.file()), table.sha256());
        }
        var files = new FileCopies(backup);
        requireSame(files.list(), manifest.files().sha256());
        files.verify();
    }

    private static void requireSame(Path file, String sha256) throws IOException {
        if (!Files.exists(file) || !Checksum.of(file).equals(sha256)) {
            throw new StartProblem("launch.backup-damaged", file);
        }
    }

    private void requireEmpty() throws IOException {
        Backup.requireEmpty(storage);
        if (!new Contents(JdbcClient.create(address.asOwner())).tables().isEmpty()) {
            throw new StartProblem("launch.database-not-empty", address.url());
        }
    }

    private void requireSameVersion(Manifest manifest, Path backup) {
        var shipped =
                new Migrations(address)
                        .shipped().stream()
                                .map(
                                        it ->
                                                new Manifest.Migration(
                                                        it.module(), it.name(), it.checksum()))
                                .collect(Collectors.toSet());
        if (!shipped.equals(Set.copyOf(manifest.migrations()))) {
            throw new StartProblem("launch.backup-version", backup);
        }
    }

    private void bringBack(Manifest manifest, Path backup) throws IOException, SQLException {
        var made = Files.notExists(storage);
        try {
            new Migrations(address).run();
            new FileCopies(backup).restore(storage);
            restoreRows(manifest, backup);
        } catch (IOException | SQLException | RuntimeException e) {
            undo(made, e);
            throw e;
        }
    }

    /// Both were empty, so all that is there now was brought.
    private void undo(boolean made, Exception reason) {
        try {
            dropSchemas();
            empty(storage);
            if (made) {
                Files.deleteIfExists(storage);
            }
        } catch (IOException | DataAccessException e) {
            reason.addSuppressed(e);
        }
    }

    private void dropSchemas() {
        var jdbc = JdbcClient.create(address.asOwner());
        Migrations.MODULES.forEach(
                module -> run(jdbc, "drop schema if exists " + module + " cascade"));
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var content = Files.list(folder)) {
            for (var each : content.toList()) {
                FileSystemUtils.deleteRecursively(each);
            }
        }
    }

    private void restoreRows(Manifest manifest, Path backup) throws IOException, SQLException {
        try (var connection = address.asOwner().getConnection()) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var keys = new Contents(jdbc).foreignKeys();
            keys.forEach(
                    key ->
                            run(
                                    jdbc,
                                    "alter table "
                                            + key.table()
                                            + " drop constraint "
                                            + key.name()));
            for (var table : manifest.tables()) {
                fill(connection, jdbc, table, backup);
            }
            keys.forEach(
                    key ->
                            run(
                                    jdbc,
                                    "alter table %s add constraint %s %s"
                                            .formatted(key.table(), key.name(), key.definition())));
            manifest.sequences().forEach(sequence -> wind(jdbc, sequence));
            connection.commit();
        }
    }

    /// Rows that a migration brought along are in the backup too, so the table is emptied first;
    /// triggers would refuse that, or do once more what they did when the rows were new.
    private static void fill(
            Connection connection, JdbcClient jdbc, Manifest.Table table, Path backup)
            throws IOException, SQLException {
        run(jdbc, "alter table " + table.name() + " disable trigger user");
        run(jdbc, "truncate " + table.name());
        try (var rows = new GZIPInputStream(Files.newInputStream(backup.resolve(table.file())))) {
            var copied =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy %s (%s) from stdin"
                                            .formatted(
                                                    table.name(),
                                                    String.join(", ", table.columns())),
                                    rows);
            if (copied != table.rows()) {
                throw new StartProblem("launch.backup-damaged", backup.resolve(table.file()));
            }
        }
        run(jdbc, "alter table " + table.name() + " enable trigger user");
    }

    static void wind(JdbcClient jdbc, Manifest.Sequence sequence) {
        jdbc.sql("select setval(cast(:name as regclass), :value)")
                .param("name", sequence.name())
                .param("value", sequence.lastValue())
                .query(Long.class)
                .single();
    }

    private static void run(JdbcClient jdbc, String statement) {
        jdbc.sql(statement).update();
    }
}
