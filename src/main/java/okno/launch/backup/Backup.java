package okno.launch.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import okno.attachments.storage.StoredIds;
import okno.platform.Sha256;
import okno.platform.StartProblem;
import okno.platform.database.DatabaseAddress;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// Writes a backup while the portal may go on working: all rows come from one snapshot, and the
/// files that this snapshot knows are copied after it is taken.
public final class Backup {
    private final DatabaseAddress address;
    private final Path storage;
    private final Clock clock;

    /// @param storage the folder of the stored files; may be absent
    public Backup(DatabaseAddress address, Path storage, Clock clock) {
        this.address = address;
        this.storage = storage;
        this.clock = clock;
    }

    /// Writes into a new or empty folder, readable to its owner only.
    ///
    /// @throws StartProblem when the folder holds something or cannot be written, or the database
    ///     does not answer
    public Manifest write(Path target) {
        try {
            requireEmpty(target);
            Files.createDirectories(target.resolve("tables"));
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
            var manifest = copy(target);
            Files.writeString(
                    target.resolve(Manifest.NAME),
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(manifest));
            return manifest;
        } catch (IOException | SQLException e) {
            throw new StartProblem("launch.backup", e, target, String.valueOf(e.getMessage()));
        }
    }

    static void requireEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new StartProblem("launch.folder-not-empty", folder);
            }
        }
    }

    private Manifest copy(Path target) throws IOException, SQLException {
        try (var connection = address.asOwner().getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var contents = new Contents(jdbc);
            // The first query takes the snapshot.
            var migrations = contents.migrations();
            var createdAt = clock.instant();
            List<Manifest.Table> tables = new ArrayList<>();
            for (var table : contents.tables()) {
                tables.add(copy(connection, table, target));
            }
            return new Manifest(
                    Manifest.FORMAT,
                    createdAt,
                    migrations,
                    tables,
                    contents.sequences(),
                    new FileCopies(target).save(storage, StoredIds.of(jdbc)));
        }
    }

    private static Manifest.Table copy(Connection connection, Contents.Columns table, Path target)
            throws IOException, SQLException {
        var entry = new Manifest.Table(table.table(), table.columns(), 0, "");
        var digest = Sha256.digest();
        long rows;
        try (var file =
                new GZIPOutputStream(
                        new DigestOutputStream(
                                Files.newOutputStream(target.resolve(entry.file())), digest))) {
            rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (select %s from %s) to stdout"
                                            .formatted(table.list(), table.table()),
                                    file);
        }
        return new Manifest.Table(table.table(), table.columns(), rows, Checksum.text(digest));
    }
}
