package okno.verification.codes;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import okno.accounts.CitizenId;
import okno.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FirstPasswordStore {
    private static final String PURPOSE = "verification-first-password";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final CodeSettings settings;

    FirstPasswordStore(JdbcClient jdbc, Secrets secrets, CodeSettings settings) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.settings = settings;
    }

    /// Keeps a code and tells until when it is good.
    Instant put(CitizenId citizen, ActivationCode code, Instant now) {
        var until = now.plus(settings.firstPassword());
        jdbc.sql(
                        """
                insert into verification.first_password (citizen_id, print, expires_at, made_at)
                values (:citizen, :print, :until, :now)
                on conflict (citizen_id) do update
                   set print = excluded.print, expires_at = excluded.expires_at,
                       made_at = excluded.made_at
                """)
                .param("citizen", citizen.value())
                .param("print", print(citizen, code))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return until;
    }

    boolean fits(CitizenId citizen, ActivationCode code, Instant now) {
        return jdbc.sql(
                        """
                select p.print
                  from verification.first_password p
                 where p.citizen_id = :citizen
                   and p.expires_at > :now
                   for update
                """)
                .param("citizen", citizen.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(byte[].class)
                .optional()
                .filter(kept -> MessageDigest.isEqual(kept, print(citizen, code)))
                .isPresent();
    }

    void delete(CitizenId citizen) {
        jdbc.sql("delete from verification.first_password where citizen_id = :citizen")
                .param("citizen", citizen.value())
                .update();
    }

    private byte[] print(CitizenId citizen, ActivationCode code) {
        return secrets.fingerprint(PURPOSE, citizen + " " + code.signs());
    }
}
