package okno.launch.backup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What a backup holds. It is written last: a folder without it is an unfinished backup.
///
/// @param format version of this layout
/// @param createdAt the moment of the snapshot
/// @param migrations what had run in the schemas; the restored database has to match
/// @param tables the rows, a file a table
/// @param sequences where the counters stood
/// @param files the stored files
public record Manifest(
        int format,
        Instant createdAt,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        Files files) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /// Nothing may be missing: what is read from a file may be torn.
    public Manifest {
        Objects.requireNonNull(createdAt);
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        Objects.requireNonNull(files);
    }

    /// One JSON line for the administrator's script: `{"tables","rows","files","bytes","missing"}`.
    public String summary() {
        return "{\"tables\":%d,\"rows\":%d,\"files\":%d,\"bytes\":%d,\"missing\":%d}"
                .formatted(
                        tables.size(),
                        tables.stream().mapToLong(Table::rows).sum(),
                        files.count(),
                        files.bytes(),
                        files.missing());
    }

    /// One script in the history of a module.
    ///
    /// @param module the module
    /// @param script the file's name
    /// @param checksum what the migration tool computed of it
    public record Migration(String module, String script, int checksum) {}

    /// The rows of one table in PostgreSQL's text format, gzipped.
    ///
    /// @param name schema and table
    /// @param columns the columns in the order of the file
    /// @param rows how many rows
    /// @param sha256 of the file, in hexadecimal digits
    public record Table(String name, List<String> columns, long rows, String sha256) {
        String file() {
            return "tables/" + name + ".copy.gz";
        }
    }

    /// A counter.
    ///
    /// @param name schema and sequence
    /// @param lastValue the last value it gave
    public record Sequence(String name, long lastValue) {}

    /// The stored files.
    ///
    /// @param count how many
    /// @param bytes their sizes together
    /// @param missing how many more the rows name that the storage did not have
    /// @param sha256 of the list `files.sha256`, which `sha256sum -c` understands
    public record Files(long count, long bytes, long missing, String sha256) {
        static final String LIST = "files.sha256";
        static final String FOLDER = "files";
    }
}
