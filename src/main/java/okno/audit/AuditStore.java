package okno.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.platform.sql.Json;
import okno.platform.sql.Where;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

@Repository
class AuditStore {
    static final String ENTRY =
            """
            select e.id, e.recorded_at, e.actor_kind, e.actor, e.action, e.subject_kind,
                   e.subject, e.facts
              from audit.entry e
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Json json;

    AuditStore(JdbcClient jdbc, JdbcTemplate template, Json json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    void insert(AuditEntry entry) {
        jdbc.sql(
                        """
                insert into audit.entry
                  (id, recorded_at, actor_kind, actor, action, subject_kind, subject, facts)
                values
                  (:id, :at, :actorKind, :actor, :action, :subjectKind, :subject,
                   cast(:facts as jsonb))
                """)
                .param("id", entry.id())
                .param("at", entry.recordedAt().atOffset(ZoneOffset.UTC))
                .param("actorKind", entry.actor().kind().text())
                .param("actor", entry.actor().id())
                .param("action", entry.action())
                .param("subjectKind", entry.subjectKind())
                .param("subject", entry.subject())
                .param("facts", json.write(entry.facts()))
                .update();
    }

    /// Stores entries in one statement.
    void insertAll(List<AuditEntry> entries) {
        template.batchUpdate(
                """
                insert into audit.entry
                  (id, recorded_at, actor_kind, actor, action, subject_kind, subject, facts)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
                """,
                entries,
                Math.max(entries.size(), 1),
                (row, entry) -> {
                    row.setObject(1, entry.id());
                    row.setObject(2, entry.recordedAt().atOffset(ZoneOffset.UTC));
                    row.setString(3, entry.actor().kind().text());
                    row.setString(4, entry.actor().id());
                    row.setString(5, entry.action());
                    row.setString(6, entry.subjectKind());
                    row.setString(7, entry.subject());
                    row.setString(8, json.write(entry.facts()));
                });
    }

    List<AuditEntry> of(String subjectKind, String subject, int limit) {
        return jdbc.sql(
                        ENTRY
                                + """
                 where e.subject_kind = :subjectKind
                   and e.subject = :subject
                 order by e.id desc
                 limit :limit
                """)
                .param("subjectKind", subjectKind)
                .param("subject", subject)
                .param("limit", limit)
                .query(this::toEntry)
                .list();
    }

    List<AuditEntry> aboutPerson(UUID person, Optional<UUID> before, int limit) {
        var where =
                new Where()
                        .and("e.facts ->> 'person' = :person", "person", person.toString())
                        .and("e.id < :before", "before", before.orElse(null));
        return jdbc.sql(ENTRY + where.sql() + " order by e.id desc limit :limit")
                .params(where.params())
                .param("limit", limit)
                .query(this::toEntry)
                .list();
    }

    /// The first id that entries of a moment can have; of the beginning, if there is none or it
    /// lies before all ids.
    static UUID firstIdAt(Optional<Instant> moment) {
        return new UUID(moment.map(at -> Math.max(0, at.toEpochMilli()) << 16).orElse(0L), 0);
    }

    /// Entries that are not in the chain yet, from an id on, so that the search does not grow with
    /// the record.
    List<AuditEntry> unlinked(UUID from, int limit) {
        return jdbc.sql(
                        ENTRY
                                + """
                 where e.id >= :from
                   and not exists (select from audit.link l where l.entry_id = e.id)
                 order by e.id
                 limit :limit
                """)
                .param("from", from)
                .param("limit", limit)
                .query(this::toEntry)
                .list();
    }

    /// The end of the chain, if it has begun.
    Optional<AuditLink> last() {
        return jdbc.sql(
                        """
                select l.position, l.hash, e.id, e.recorded_at, e.actor_kind, e.actor, e.action,
                       e.subject_kind, e.subject, e.facts
                  from audit.link l
                  join audit.entry e on e.id = l.entry_id
                 order by l.position desc
                 limit 1
                """)
                .query(this::toLink)
                .optional();
    }

    /// The chain in order, a page at a time.
    List<AuditLink> links(long after, int limit) {
        return jdbc.sql(
                        """
                select l.position, l.hash, e.id, e.recorded_at, e.actor_kind, e.actor, e.action,
                       e.subject_kind, e.subject, e.facts
                  from audit.link l
                  join audit.entry e on e.id = l.entry_id
                 where l.position > :after
                 order by l.position
                 limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query(this::toLink)
                .list();
    }

    /// Stores links in one statement.
    void insert(List<AuditLink> links, Instant now) {
        template.batchUpdate(
                """
                insert into audit.link (position, entry_id, hash, linked_at)
                values (?, ?, ?, ?)
                """,
                links,
                links.size(),
                (row, link) -> {
                    row.setLong(1, link.position());
                    row.setObject(2, link.entry().id());
                    row.setBytes(3, HexFormat.of().parseHex(link.hash()));
                    row.setObject(4, now.atOffset(ZoneOffset.UTC));
                });
    }

    /// Whether this node may extend the chain now; the right ends with the transaction.
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('audit.link'))")
                .query(Boolean.class)
                .single();
    }

    long unlinkedCount() {
        return jdbc.sql(
                        """
                select count(*)
                  from audit.entry e
                 where not exists (select from audit.link l where l.entry_id = e.id)
                """)
                .query(Long.class)
                .single();
    }

    private AuditLink toLink(ResultSet row, int index) throws SQLException {
        var hash = HexFormat.of().formatHex(row.getBytes("hash"));
        return new AuditLink(row.getLong("position"), hash, toEntry(row, index));
    }

    AuditEntry toEntry(ResultSet row, int index) throws SQLException {
        var kind = Actor.Kind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT));
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Actor(kind, row.getString("actor")),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject"),
                json.read(row.getString("facts"), new TypeReference<Map<String, String>>() {}));
    }
}
