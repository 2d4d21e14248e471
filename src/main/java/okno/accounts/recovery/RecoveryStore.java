package okno.accounts.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecoveryStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insertOrder(UUID id, Instant expiresAt) {
        jdbc.sql("insert into accounts.recovery_order (id, expires_at) values (:id, :until)")
                .param("id", id)
                .param("until", at(expiresAt))
                .update();
    }

    /// Counts a try of an order; false when there are none left.
    boolean tryOrder(UUID id, int most) {
        return jdbc.sql(
                                """
                update accounts.recovery_order
                   set tries = tries + 1
                 where id = :id
                   and tries < :most
                   and expires_at > :now
                """)
                        .param("id", id)
                        .param("most", most)
                        .param("now", now())
                        .update()
                == 1;
    }

    /// Keeps a code in place of an older one; false if the order made its code already.
    boolean put(Passage code, @Nullable UUID order, byte @Nullable [] link) {
        return jdbc.sql(
                                """
                insert into accounts.recovery_secret as c (citizen_id, way, order_id, code_print,
                                                         link_print, expires_at)
                values (:citizen, :way, :order, :print, :link, :until)
                on conflict (citizen_id, way) do update
                   set order_id = excluded.order_id, code_print = excluded.code_print,
                       link_print = excluded.link_print, expires_at = excluded.expires_at
                 where c.order_id is null
                    or c.order_id <> excluded.order_id
                """)
                        .param("citizen", code.citizen().value())
                        .param("way", code.way().text())
                        .param("order", order)
                        .param("print", code.codePrint())
                        .param("link", link)
                        .param("until", at(clock.instant().plus(code.way().life())))
                        .update()
                == 1;
    }

    Optional<Passage> byOrder(UUID order, byte[] print) {
        return jdbc.sql(
                        """
                select c.citizen_id, c.way, c.code_print
                  from accounts.recovery_secret c
                 where c.order_id = :order
                   and c.code_print = :print
                   and c.expires_at > :now
                """)
                .param("order", order)
                .param("print", print)
                .param("now", now())
                .query(RecoveryStore::toPassage)
                .optional();
    }

    Optional<Passage> byPaper(CitizenId citizen, byte[] print) {
        return jdbc.sql(
                        """
                select c.citizen_id, c.way, c.code_print
                  from accounts.recovery_secret c
                 where c.citizen_id = :citizen
                   and c.way = 'centre'
                   and c.code_print = :print
                   and c.expires_at > :now
                """)
                .param("citizen", citizen.value())
                .param("print", print)
                .param("now", now())
                .query(RecoveryStore::toPassage)
                .optional();
    }

    Optional<Passage> byLink(byte[] print) {
        return jdbc.sql(
                        """
                select c.citizen_id, c.way, c.code_print
                  from accounts.recovery_secret c
                 where c.link_print = :print
                   and c.expires_at > :now
                """)
                .param("print", print)
                .param("now", now())
                .query(RecoveryStore::toPassage)
                .optional();
    }

    /// Uses up the code of a passage; false if it was used, replaced or is too old.
    boolean take(Passage passage) {
        return jdbc.sql(
                                """
                delete from accounts.recovery_secret
                 where citizen_id = :citizen
                   and way = :way
                   and code_print = :print
                   and expires_at > :now
                """)
                        .param("citizen", passage.citizen().value())
                        .param("way", passage.way().text())
                        .param("print", passage.codePrint())
                        .param("now", now())
                        .update()
                == 1;
    }

    /// Voids whatever other codes an account has.
    void voidAll(CitizenId citizen) {
        jdbc.sql("delete from accounts.recovery_secret where citizen_id = :citizen")
                .param("citizen", citizen.value())
                .update();
    }

    void sweep(int limit) {
        jdbc.sql(
                        """
                delete from accounts.recovery_secret
                 where (citizen_id, way) in (
                       select c.citizen_id, c.way
                         from accounts.recovery_secret c
                        where c.expires_at <= :now
                        order by c.expires_at
                        limit :limit)
                """)
                .param("now", now())
                .param("limit", limit)
                .update();
        jdbc.sql(
                        """
                delete from accounts.recovery_order
                 where id in (
                       select o.id
                         from accounts.recovery_order o
                        where o.expires_at <= :now
                        order by o.expires_at
                        limit :limit)
                """)
                .param("now", now())
                .param("limit", limit)
                .update();
    }

    private static Passage toPassage(ResultSet row, int index) throws SQLException {
        return new Passage(
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                Way.of(row.getString("way")),
                row.getBytes("code_print"));
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
