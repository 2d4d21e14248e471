package okno.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.audit.Actor;
import okno.payments.ChargeRevision.Meaning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How charges came to what they say.
@Repository
class RevisionStore {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final ChargeColumns columns;

    RevisionStore(JdbcClient jdbc, ChargeColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    void insert(UUID charge, ChargeRevision revision) {
        jdbc.sql(
                        """
                insert into payments.charge_revision
                  (charge_id, revision, meaning, content, reason, actor_kind, actor, made_at)
                values
                  (:charge, :revision, :meaning, cast(:content as jsonb), :reason, :actorKind,
                   :actor, :at)
                """)
                .param("charge", charge)
                .param("revision", revision.revision())
                .param("meaning", revision.meaning().code())
                .param("content", columns.write(revision.terms()))
                .param("reason", revision.reason().orElse(null))
                .param("actorKind", revision.actor().kind().text())
                .param("actor", revision.actor().id())
                .param("at", revision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// In the order of time; of a long history the last ones.
    List<ChargeRevision> of(UUID charge) {
        return jdbc.sql(
                        """
                select r.revision, r.meaning, r.content, r.reason, r.actor_kind, r.actor, r.made_at
                  from payments.charge_revision r
                 where r.charge_id = :charge
                 order by r.revision desc
                 limit :limit
                """)
                .param("charge", charge)
                .param("limit", SHOWN)
                .query(this::toRevision)
                .list()
                .reversed();
    }

    private ChargeRevision toRevision(ResultSet row, int index) throws SQLException {
        var kind = Actor.Kind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT));
        return new ChargeRevision(
                row.getInt("revision"),
                Meaning.of(row.getInt("meaning")),
                columns.read(row.getString("content")),
                Optional.ofNullable(row.getString("reason")),
                new Actor(kind, row.getString("actor")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
