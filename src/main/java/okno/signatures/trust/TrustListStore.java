package okno.signatures.trust;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import okno.platform.Sha256;
import okno.platform.sql.Json;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

@Repository
class TrustListStore {
    private static final int MOST_PARTS = 100_000;

    /// Any number that nothing else locks by; "list" in ASCII.
    private static final long LOCK = 0x6c697374L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Json json;

    TrustListStore(JdbcClient jdbc, JdbcTemplate batches, Json json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /// What tells an edition from others.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Head(long version, byte[] sha256) {}

    /// @param by kind and id of the actor
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record New(ListEdition edition, byte[] content, String signedBy, String by) {}

    /// Lets one taking of a list after another happen, until the transaction ends.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
    }

    Optional<Head> head() {
        return jdbc.sql(
                        """
                select l.version, l.sha256
                  from signatures.trust_list l
                 order by l.version desc
                 limit 1
                """)
                .query((row, _) -> new Head(row.getLong("version"), row.getBytes("sha256")))
                .optional();
    }

    void insert(New list) {
        var parts = ListParts.of(list.content());
        insert(parts);
        var edition = list.edition();
        jdbc.sql(
                        """
                insert into signatures.trust_list
                  (version, made_at, sha256, size, parts, authorities, accredited, changes,
                   signed_by, imported_at, imported_by)
                values
                  (:version, :made, :sha256, :size, :parts, :authorities, :accredited,
                   cast(:changes as jsonb), :signer, :now, :by)
                """)
                .param("version", edition.version())
                .param("made", edition.madeAt().atOffset(ZoneOffset.UTC))
                .param("sha256", Sha256.of(list.content()))
                .param("size", list.content().length)
                .param("parts", parts.stream().map(ListParts.Part::sha256).toArray(byte[][]::new))
                .param("authorities", edition.authorities())
                .param("accredited", edition.accredited())
                .param("changes", json.write(edition.changes()))
                .param("signer", list.signedBy())
                .param("now", edition.importedAt().atOffset(ZoneOffset.UTC))
                .param("by", list.by())
                .update();
    }

    private void insert(List<ListParts.Part> parts) {
        batches.batchUpdate(
                """
                insert into signatures.trust_list_part (sha256, content)
                values (?, ?)
                on conflict (sha256) do nothing
                """,
                parts.stream().map(part -> new Object[] {part.sha256(), part.content()}).toList());
    }

    /// The bytes of an edition, as they came.
    ///
    /// @throws IllegalStateException when they are not what was taken
    byte[] content(long version) {
        var out = new ByteArrayOutputStream();
        var whole =
                jdbc.sql("select l.sha256 from signatures.trust_list l where l.version = :version")
                        .param("version", version)
                        .query((row, _) -> row.getBytes(1))
                        .single();
        jdbc.sql(
                        """
                select p.content
                  from signatures.trust_list l
                 cross join lateral unnest(l.parts) with ordinality as o (sha256, place)
                  join signatures.trust_list_part p on p.sha256 = o.sha256
                 where l.version = :version
                 order by o.place
                 limit :most
                """)
                .param("version", version)
                .param("most", MOST_PARTS)
                .query((row, _) -> row.getBytes(1))
                .list()
                .forEach(out::writeBytes);
        var content = out.toByteArray();
        if (!Arrays.equals(Sha256.of(content), whole)) {
            throw new IllegalStateException(
                    "trust list " + version + " is not " + HexFormat.of().formatHex(whole));
        }
        return content;
    }

    /// The last editions, the newest first.
    List<ListEdition> editions(int limit) {
        return jdbc.sql(
                        """
                select l.version, l.made_at, l.imported_at, l.authorities, l.accredited, l.changes
                  from signatures.trust_list l
                 order by l.version desc
                 limit :limit
                """)
                .param("limit", limit)
                .query(this::toEdition)
                .list();
    }

    /// Takes the turn to ask for the list: one node does it.
    ///
    /// @param before nobody asked since
    boolean takeTurn(String feed, Instant now, Instant before) {
        return jdbc.sql(
                                """
                insert into signatures.trust_feed as f (name, tried_at, arguments)
                values (:name, :now, '[]')
                on conflict (name) do update
                   set tried_at = :now
                 where f.tried_at <= :before
                """)
                        .param("name", feed)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void succeeded(String feed, Instant now) {
        jdbc.sql(
                        """
                update signatures.trust_feed
                   set succeeded_at = :now, problem = null, arguments = '[]'
                 where name = :name
                """)
                .param("name", feed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(String feed, String problem, List<Object> arguments) {
        jdbc.sql(
                        """
                update signatures.trust_feed
                   set problem = :problem, arguments = cast(:arguments as jsonb)
                 where name = :name
                """)
                .param("name", feed)
                .param("problem", problem)
                .param("arguments", json.write(arguments))
                .update();
    }

    Optional<FeedState> feed(String feed) {
        return jdbc.sql(
                        """
                select f.tried_at, f.succeeded_at, f.problem, f.arguments
                  from signatures.trust_feed f
                 where f.name = :name
                """)
                .param("name", feed)
                .query(this::toState)
                .optional();
    }

    private FeedState toState(ResultSet row, int index) throws SQLException {
        var arguments = json.read(row.getString("arguments"), new TypeReference<List<Object>>() {});
        return new FeedState(
                row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("succeeded_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("problem")),
                arguments);
    }

    private ListEdition toEdition(ResultSet row, int index) throws SQLException {
        return new ListEdition(
                row.getLong("version"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getInt("authorities"),
                row.getInt("accredited"),
                json.read(row.getString("changes"), new TypeReference<List<ListChange>>() {}));
    }
}
