package okno.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okno.accounts.CitizenId;
import okno.notifications.bounces.DeliveryReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/// The letters that left lately: reports about others are about letters that were never sent.
@Repository
class MailAttempts {
    /// Servers give up after five days (RFC 5321, 4.5.4.1); holidays are longer.
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whom a letter went to.
    ///
    /// @param addressPrint keyed fingerprint of the address in hexadecimal digits
    record Attempt(CitizenId citizen, String addressPrint) {}

    /// Keeps that a letter left; the same letter again counts from now.
    void sent(UUID letter, Attempt attempt) {
        jdbc.sql(
                        """
                insert into notifications.mail_attempt (id, citizen_id, address_print, sent_at)
                values (:id, :citizen, decode(:print, 'hex'), :now)
                on conflict (id) do update
                   set address_print = excluded.address_print, sent_at = excluded.sent_at,
                       status = null, failed_at = null
                """)
                .param("id", letter)
                .param("citizen", attempt.citizen().value())
                .param("print", attempt.addressPrint())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Keeps what was reported of a letter; a failure is the last word.
    ///
    /// @return whom the letter went to, if it is one of ours
    Optional<Attempt> reported(DeliveryReport report) {
        jdbc.sql(
                        """
                update notifications.mail_attempt
                   set status = :status,
                       failed_at = case when :failed then cast(:now as timestamptz) end
                 where id = :id
                   and failed_at is null
                """)
                .param("status", report.status())
                .param("failed", report.permanent())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", report.letter())
                .update();
        return jdbc.sql(
                        """
                select a.citizen_id, encode(a.address_print, 'hex') as address_print
                  from notifications.mail_attempt a
                 where a.id = :id
                """)
                .param("id", report.letter())
                .query(
                        (row, index) ->
                                new Attempt(
                                        new CitizenId(row.getObject("citizen_id", UUID.class)),
                                        row.getString("address_print")))
                .optional();
    }

    /// Forgets the letters to a citizen.
    void forget(CitizenId citizen) {
        jdbc.sql("delete from notifications.mail_attempt where citizen_id = :citizen")
                .param("citizen", citizen.value())
                .update();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        jdbc.sql("delete from notifications.mail_attempt where sent_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
