package okno.accounts.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExportStore {
    private final JdbcClient jdbc;

    ExportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps an order; false if another is being prepared.
    boolean insert(UUID id, CitizenId citizen, int parts, Instant now) {
        return jdbc.sql(
                                """
                        insert into accounts.export (id, citizen_id, state, parts, asked_at)
                        values (:id, :citizen, 'preparing', :parts, :now)
                        on conflict (citizen_id) where state = 'preparing' do nothing
                        """)
                        .param("id", id)
                        .param("citizen", citizen.value())
                        .param("parts", parts)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Gives up what was ordered before a moment and is not ready.
    void giveUp(CitizenId citizen, Instant before) {
        jdbc.sql(
                        """
                update accounts.export
                   set state = 'erased'
                 where citizen_id = :citizen
                   and state = 'preparing'
                   and asked_at < :before
                """)
                .param("citizen", citizen.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The newest that is not erased.
    Optional<Export> latest(CitizenId citizen, Instant now) {
        return jdbc.sql(
                        """
                select x.id, x.state, x.done, x.parts, x.asked_at, x.expires_at
                  from accounts.export x
                 where x.citizen_id = :citizen
                   and x.state <> 'erased'
                   and (x.expires_at is null or x.expires_at > :now)
                 order by x.id desc
                 limit 1
                """)
                .param("citizen", citizen.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ExportStore::toExport)
                .optional();
    }

    /// Whose a copy is that is being prepared.
    Optional<CitizenId> preparing(UUID id) {
        return jdbc.sql(
                        """
                select x.citizen_id
                  from accounts.export x
                 where x.id = :id
                   and x.state = 'preparing'
                """)
                .param("id", id)
                .query((row, _) -> new CitizenId(row.getObject("citizen_id", UUID.class)))
                .optional();
    }

    void progress(UUID id, int done) {
        jdbc.sql("update accounts.export set done = :done where id = :id")
                .param("done", done)
                .param("id", id)
                .update();
    }

    /// False if it was erased or given up meanwhile.
    boolean ready(UUID id, Instant expires) {
        return jdbc.sql(
                                """
                update accounts.export
                   set state = 'ready', done = parts, expires_at = :expires
                 where id = :id
                   and state = 'preparing'
                """)
                        .param("expires", expires.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean isReady(UUID id) {
        return jdbc.sql(
                        """
                select exists (
                       select
                         from accounts.export x
                        where x.id = :id
                          and x.state = 'ready')
                """)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void erased(UUID id) {
        jdbc.sql("update accounts.export set state = 'erased' where id = :id")
                .param("id", id)
                .update();
    }

    /// Forgets every copy of a person and gives their ids.
    List<UUID> deleteAll(CitizenId citizen) {
        return jdbc.sql("delete from accounts.export where citizen_id = :citizen returning id")
                .param("citizen", citizen.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Export toExport(ResultSet row, int index) throws SQLException {
        var expires = row.getObject("expires_at", OffsetDateTime.class);
        return new Export(
                row.getObject("id", UUID.class),
                row.getString("state").equals("ready"),
                row.getInt("done"),
                row.getInt("parts"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(expires).map(OffsetDateTime::toInstant));
    }
}
