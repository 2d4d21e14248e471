package okno.accounts.sessions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeptFormStore {
    private final JdbcClient jdbc;

    KeptFormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, byte[] owner, byte[] sealed, Instant expiresAt) {
        jdbc.sql(
                        """
                insert into accounts.kept_form (id, owner, sealed, expires_at)
                values (:id, :owner, :sealed, :until)
                """)
                .param("id", id)
                .param("owner", owner)
                .param("sealed", sealed)
                .param("until", at(expiresAt))
                .update();
    }

    Optional<byte[]> find(UUID id, byte[] owner, Instant now) {
        return jdbc.sql(
                        """
                select f.sealed
                  from accounts.kept_form f
                 where f.id = :id
                   and f.owner = :owner
                   and f.expires_at > :now
                """)
                .param("id", id)
                .param("owner", owner)
                .param("now", at(now))
                .query(byte[].class)
                .optional();
    }

    void deleteAll(byte[] owner) {
        jdbc.sql("delete from accounts.kept_form where owner = :owner")
                .param("owner", owner)
                .update();
    }

    void sweep(Instant now, int limit) {
        jdbc.sql(
                        """
                delete from accounts.kept_form
                 where id in (
                       select f.id
                         from accounts.kept_form f
                        where f.expires_at <= :now
                        order by f.expires_at
                        limit :limit)
                """)
                .param("now", at(now))
                .param("limit", limit)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
