package okno.accounts.captcha;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaptchaStore {
    private final JdbcClient jdbc;

    CaptchaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, byte[] print, byte[] sealed, Instant createdAt, Instant expiresAt) {
        jdbc.sql(
                        """
                insert into accounts.captcha (id, code_print, code_sealed, expires_at, created_at)
                values (:id, :print, :sealed, :expiresAt, :createdAt)
                """)
                .param("id", id)
                .param("print", print)
                .param("sealed", sealed)
                .param("expiresAt", at(expiresAt))
                .param("createdAt", at(createdAt))
                .update();
    }

    /// The sealed code of a captcha that may still be used.
    Optional<byte[]> sealedCode(UUID id, Instant now) {
        return jdbc.sql(
                        """
                select c.code_sealed
                  from accounts.captcha c
                 where c.id = :id
                   and c.uses = 0
                   and c.expires_at > :now
                """)
                .param("id", id)
                .param("now", at(now))
                .query(byte[].class)
                .optional();
    }

    /// Uses a captcha up for one form, and gives the fingerprint of its code. The same form may
    /// come again a few times (a double click, a lost answer), no other may.
    Optional<byte[]> use(UUID id, byte[] form, int most, Instant now) {
        return jdbc.sql(
                        """
                update accounts.captcha c
                   set uses = c.uses + 1,
                       form_print = :form
                 where c.id = :id
                   and c.expires_at > :now
                   and (c.uses = 0 or c.form_print = :form and c.uses < :most)
                returning c.code_print
                """)
                .param("id", id)
                .param("form", form)
                .param("most", most)
                .param("now", at(now))
                .query(byte[].class)
                .optional();
    }

    /// Spends a captcha whose code was typed wrong.
    void spend(UUID id, int most) {
        jdbc.sql("update accounts.captcha set uses = :most where id = :id")
                .param("most", most)
                .param("id", id)
                .update();
    }

    int deleteExpired(Instant now, int limit) {
        return jdbc.sql(
                        """
                delete from accounts.captcha c
                 where c.id in (
                       select o.id
                         from accounts.captcha o
                        where o.expires_at < :now
                        order by o.expires_at
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
