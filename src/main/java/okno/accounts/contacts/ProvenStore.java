package okno.accounts.contacts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contacts that accounts have proven.
@Repository
class ProvenStore {
    /// More than one holder only ever stands in data of old.
    private static final int HOLDERS = 10;

    private final JdbcClient jdbc;

    ProvenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One proof of a contact at a time, on all nodes.
    void lock(Contact contact) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('accounts.contact ' || :value, 0))")
                .param("value", contact.value())
                .query((row, index) -> true)
                .single();
    }

    /// Which accounts have the contact, proven.
    List<CitizenId> holders(Contact contact) {
        return jdbc.sql(
                        switch (contact.channel()) {
                            case EMAIL ->
                                    """
                            select c.id
                              from accounts.citizen c
                             where lower(c.email) = lower(:value)
                               and c.email_confirmed_at is not null
                             limit :limit
                            """;
                            case PHONE ->
                                    """
                            select c.id
                              from accounts.citizen c
                             where c.phone = :value
                               and c.phone_confirmed_at is not null
                             limit :limit
                            """;
                        })
                .param("value", contact.value())
                .param("limit", HOLDERS)
                .query((row, index) -> new CitizenId(row.getObject("id", UUID.class)))
                .list();
    }

    void keep(CitizenId id, Contact contact, Instant now) {
        jdbc.sql(
                        switch (contact.channel()) {
                            case EMAIL ->
                                    """
                            update accounts.citizen
                               set email = :value, email_confirmed_at = :now, changed_at = :now
                             where id = :id
                            """;
                            case PHONE ->
                                    """
                            update accounts.citizen
                               set phone = :value, phone_confirmed_at = :now, changed_at = :now
                             where id = :id
                            """;
                        })
                .param("value", contact.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /// False if there was none.
    boolean clear(CitizenId id, Channel channel, Instant now) {
        return jdbc.sql(
                                switch (channel) {
                                    case EMAIL ->
                                            """
                                    update accounts.citizen
                                       set email = null, email_confirmed_at = null, changed_at = :now
                                     where id = :id
                                       and email is not null
                                    """;
                                    case PHONE ->
                                            """
                                    update accounts.citizen
                                       set phone = null, phone_confirmed_at = null, changed_at = :now
                                     where id = :id
                                       and phone is not null
                                    """;
                                })
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }
}
