package okno.accounts.registration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.platform.Ids;
import okno.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentStore {
    /// Consents of one person that are told.
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps a wording, once, and gives its id.
    UUID publish(String purpose, ConsentText text, Instant now) {
        var hash = Sha256.of(text.body().getBytes(StandardCharsets.UTF_8));
        var kept = find(purpose, hash);
        if (kept.isPresent()) {
            return kept.get();
        }
        insert(purpose, text, hash, now);
        return find(purpose, hash).orElseThrow();
    }

    private void insert(String purpose, ConsentText text, byte[] hash, Instant now) {
        jdbc.sql(
                        """
                insert into accounts.consent_text (id, purpose, version, body, sha256, published_at)
                values (:id, :purpose, :version, :body, :hash, :now)
                on conflict (purpose, sha256) do nothing
                """)
                .param("id", Ids.next(clock))
                .param("purpose", purpose)
                .param("version", text.version())
                .param("body", text.body())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<UUID> find(String purpose, byte[] hash) {
        return jdbc.sql(
                        """
                select t.id
                  from accounts.consent_text t
                 where t.purpose = :purpose
                   and t.sha256 = :hash
                """)
                .param("purpose", purpose)
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }

    void insert(CitizenId citizen, UUID text, String address, Instant now) {
        jdbc.sql(
                        """
                insert into accounts.consent (id, citizen_id, text_id, address, given_at)
                values (:id, :citizen, :text, :address, :now)
                """)
                .param("id", Ids.next(clock))
                .param("citizen", citizen.value())
                .param("text", text)
                .param("address", address)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Ends every consent of a person.
    ///
    /// @return false when they were withdrawn before
    boolean withdraw(CitizenId citizen, Instant now) {
        jdbc.sql(
                        """
                update accounts.consent
                   set withdrawn_at = :now
                 where citizen_id = :citizen
                   and withdrawn_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("citizen", citizen.value())
                .update();
        return jdbc.sql(
                                """
                        update accounts.citizen
                           set consent_withdrawn_at = :now
                         where id = :citizen
                           and consent_withdrawn_at is null
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("citizen", citizen.value())
                        .update()
                == 1;
    }

    /// Notes that a person consents again.
    ///
    /// @return false when nothing was withdrawn
    boolean renew(CitizenId citizen) {
        return jdbc.sql(
                                """
                        update accounts.citizen
                           set consent_withdrawn_at = null
                         where id = :citizen
                           and consent_withdrawn_at is not null
                        """)
                        .param("citizen", citizen.value())
                        .update()
                == 1;
    }

    /// Erases the consents of a person who has left.
    void erase(CitizenId citizen) {
        jdbc.sql(
                        """
                delete from accounts.consent c
                 where c.citizen_id = :citizen
                   and exists (
                       select 1
                         from accounts.citizen p
                        where p.id = c.citizen_id
                          and p.erased_at is not null)
                """)
                .param("citizen", citizen.value())
                .update();
    }

    List<GivenConsent> of(CitizenId citizen) {
        return jdbc.sql(
                        """
                select t.purpose, t.version, t.body, c.address, c.given_at, c.withdrawn_at
                  from accounts.consent c
                  join accounts.consent_text t on t.id = c.text_id
                 where c.citizen_id = :citizen
                 order by c.id
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("limit", MOST)
                .query(
                        (row, _) ->
                                new GivenConsent(
                                        row.getString("purpose"),
                                        row.getString("version"),
                                        row.getString("body"),
                                        row.getString("address"),
                                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                                        Optional.ofNullable(
                                                        row.getObject(
                                                                "withdrawn_at",
                                                                OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)))
                .list();
    }
}
