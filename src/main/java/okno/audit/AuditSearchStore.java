package okno.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditSearchStore {
    private final JdbcClient jdbc;
    private final AuditStore store;

    AuditSearchStore(JdbcClient jdbc, AuditStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /// Time is a range of ids, which begin with it (UUIDv7).
    ///
    /// @param kinds sorts of things looked for; empty for all
    List<AuditEntry> find(
            AuditFilter filter, List<String> kinds, Optional<UUID> before, int limit) {
        var where =
                new Where()
                        .and("e.id >= :from", "from", first(filter.from()))
                        .and(
                                "e.id < :until",
                                "until",
                                filter.until().map(AuditSearchStore::first).orElse(null))
                        .and("e.id < :before", "before", before.orElse(null))
                        .and(
                                "(e.actor_kind, e.actor) in (('citizen', :actor), ('staff', :actor),"
                                        + " ('system', :actor))",
                                "actor",
                                filter.actor())
                        .and("e.action = :action", "action", filter.action())
                        .and(
                                "e.subject_kind = any(:kinds)",
                                "kinds",
                                kinds.isEmpty() ? null : kinds.toArray(String[]::new))
                        .and("e.subject = :subject", "subject", filter.subject().id());
        return jdbc.sql(AuditStore.ENTRY + where.sql() + " order by e.id desc limit :limit")
                .params(where.params())
                .param("limit", limit)
                .query(store::toEntry)
                .list();
    }

    /// Goes from kind to kind along the index, and touches one entry of each.
    List<String> subjectKinds() {
        return jdbc.sql(
                        """
                with recursive kinds (kind) as (
                  select min(e.subject_kind)
                    from audit.entry e
                  union all
                  select (select min(e.subject_kind) from audit.entry e where e.subject_kind > k.kind)
                    from kinds k
                   where k.kind is not null
                )
                select k.kind
                  from kinds k
                 where k.kind is not null
                 limit 200
                """)
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    private static UUID first(Instant moment) {
        return AuditStore.firstIdAt(Optional.of(moment));
    }
}
