package okno.notifications;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.identifiers.EmailAddress;
import okno.platform.Ids;
import okno.platform.secrets.Secrets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Remembers which citizens cannot be reached at their address, asks them for a better one, and
/// spares the server until they give it.
@Component
class Bounces {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bounces(JdbcClient jdbc, Secrets secrets, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /// Those of some citizens whose letters came back from the address they have now.
    Set<CitizenId> known(Collection<Citizen> citizens) {
        var addressed = citizens.stream().filter(one -> one.email().isPresent()).toList();
        return jdbc.sql(
                        """
                select b.citizen_id
                  from unnest(cast(:citizens as uuid[]), cast(:prints as bytea[])) as a (id, print)
                  join notifications.bounce b
                    on b.citizen_id = a.id
                   and b.address_print = a.print
                """)
                .param(
                        "citizens",
                        addressed.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param(
                        "prints",
                        addressed.stream()
                                .map(one -> print(one.email().orElseThrow()))
                                .toArray(byte[][]::new))
                .query((row, _) -> new CitizenId(row.getObject("citizen_id", UUID.class)))
                .set();
    }

    /// The fingerprint of an address in hexadecimal digits, by which a report about it is believed.
    String hex(EmailAddress address) {
        return HexFormat.of().formatHex(print(address));
    }

    /// Keeps that a letter came back and tells the citizen, once an address.
    @Transactional
    public void keep(CitizenId citizen, EmailAddress address) {
        var news =
                jdbc.sql(
                                """
                insert into notifications.bounce as b (citizen_id, address_print, bounced_at)
                values (:citizen, :print, :now)
                on conflict (citizen_id) do update
                   set address_print = excluded.address_print, bounced_at = excluded.bounced_at
                 where b.address_print <> excluded.address_print
                """)
                        .param("citizen", citizen.value())
                        .param("print", print(address))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        if (news == 1) {
            events.publishEvent(
                    new AccountNews(
                            Ids.next(clock), citizen, AccountNews.Kind.EMAIL_BOUNCED, Map.of()));
        }
    }

    /// Forgets what is known of a citizen's address.
    void forget(CitizenId citizen) {
        jdbc.sql("delete from notifications.bounce where citizen_id = :citizen")
                .param("citizen", citizen.value())
                .update();
    }

    private byte[] print(EmailAddress address) {
        return secrets.fingerprint("bounced-address", address.value());
    }
}
