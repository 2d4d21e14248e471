package okno.accounts.registration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Drafts lie sealed, bound to the fingerprint of the cookie that they are found by.
@Repository
class FullDraftStore {
    private static final String PURPOSE = "accounts.registration-draft";
    private static final int TOKEN_BYTES = 24;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Json json;

    FullDraftStore(JdbcClient jdbc, Secrets secrets, Json json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    String newToken() {
        return secrets.randomWord(TOKEN_BYTES);
    }

    byte[] print(String token) {
        return secrets.fingerprint(PURPOSE, token);
    }

    void insert(byte[] print, FullDraft draft, Instant expires) {
        jdbc.sql(
                        """
                insert into accounts.registration_draft (print, sealed, expires_at)
                values (:print, :sealed, :expires)
                """)
                .param("print", print)
                .param("sealed", sealed(print, draft))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<FullDraft> find(byte[] print, Instant now) {
        return jdbc.sql(
                        """
                select d.sealed
                  from accounts.registration_draft d
                 where d.print = :print
                   and d.expires_at > :now
                """)
                .param("print", print)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> opened(print, row.getBytes("sealed")))
                .optional();
    }

    /// False if it is settled or gone.
    boolean update(byte[] print, FullDraft draft, Instant expires) {
        return jdbc.sql(
                                """
                update accounts.registration_draft
                   set sealed = :sealed, settled = :settled, expires_at = :expires
                 where print = :print
                   and not settled
                """)
                        .param("sealed", sealed(print, draft))
                        .param("settled", draft.settled() != null)
                        .param("expires", expires.atOffset(ZoneOffset.UTC))
                        .param("print", print)
                        .update()
                == 1;
    }

    /// Notes one more contact of a settled draft.
    void resettle(byte[] print, FullDraft draft) {
        jdbc.sql(
                        """
                update accounts.registration_draft
                   set sealed = :sealed
                 where print = :print
                   and settled
                """)
                .param("sealed", sealed(print, draft))
                .param("print", print)
                .update();
    }

    void delete(byte[] print) {
        jdbc.sql("delete from accounts.registration_draft where print = :print")
                .param("print", print)
                .update();
    }

    void deleteExpired(Instant now, int limit) {
        jdbc.sql(
                        """
                delete from accounts.registration_draft
                 where print in (
                       select d.print
                         from accounts.registration_draft d
                        where d.expires_at <= :now
                        order by d.expires_at
                        limit :limit)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    private byte[] sealed(byte[] print, FullDraft draft) {
        var plain = json.write(draft).getBytes(StandardCharsets.UTF_8);
        return secrets.seal(PURPOSE, plain, print);
    }

    private FullDraft opened(byte[] print, byte[] sealed) {
        var plain = secrets.open(PURPOSE, sealed, print);
        return json.read(new String(plain, StandardCharsets.UTF_8), FullDraft.class);
    }
}
