package okno.verification.letters;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Batches with their sealed sheets, and the sealed addresses of their letters.
@Repository
class BatchStore {
    private static final String SHEETS = "verification-batch";
    private static final String ADDRESS = "verification-letter";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Json json;

    BatchStore(JdbcClient jdbc, Secrets secrets, Json json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    void insert(Batch batch, StaffId by, byte[] sheets) {
        jdbc.sql(
                        """
                insert into verification.batch (id, staff_id, letters, sealed, made_at)
                values (:id, :staff, :letters, :sealed, :now)
                """)
                .param("id", batch.id())
                .param("staff", by.value())
                .param("letters", batch.letters())
                .param("sealed", secrets.seal(SHEETS, sheets, context(batch.id())))
                .param("now", batch.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql(
                        """
                select b.id, b.letters, b.made_at, b.handed_at
                  from verification.batch b
                 where b.id = :id
                """)
                .param("id", id)
                .query(BatchStore::toBatch)
                .optional();
    }

    /// The latest first.
    List<Batch> latest(int limit) {
        return jdbc.sql(
                        """
                select b.id, b.letters, b.made_at, b.handed_at
                  from verification.batch b
                 order by b.made_at desc
                 limit :limit
                """)
                .param("limit", limit)
                .query(BatchStore::toBatch)
                .list();
    }

    /// The sheets, as long as the post has not got them.
    Optional<byte[]> sheets(UUID id) {
        return jdbc.sql(
                        """
                select b.sealed
                  from verification.batch b
                 where b.id = :id
                   and b.sealed is not null
                """)
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(kept -> secrets.open(SHEETS, kept, context(id)));
    }

    /// Drops the sheets; false if that was done before.
    boolean handOver(UUID id, Instant now) {
        return jdbc.sql(
                                """
                update verification.batch
                   set handed_at = :now, sealed = null
                 where id = :id
                   and handed_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    byte[] seal(UUID letter, Addressee addressee) {
        return secrets.sealText(ADDRESS, json.write(addressee), letter);
    }

    /// Whom the letters of a batch went to, by letter.
    Map<UUID, Addressee> addressees(UUID batch, int limit) {
        var addressees = new LinkedHashMap<UUID, Addressee>();
        jdbc.sql(
                        """
                select l.id, l.address_sealed
                  from verification.letter l
                 where l.batch_id = :batch
                   and l.address_sealed is not null
                 order by l.id
                 limit :limit
                """)
                .param("batch", batch)
                .param("limit", limit)
                .query(
                        row -> {
                            var id = row.getObject("id", UUID.class);
                            var sealed = row.getBytes("address_sealed");
                            var text = secrets.openText(ADDRESS, sealed, id);
                            addressees.put(id, json.read(text, Addressee.class));
                        });
        return addressees;
    }

    private static Batch toBatch(ResultSet row, int index) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getInt("letters"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("handed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static byte[] context(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
