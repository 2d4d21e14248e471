package okno.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okno.accounts.ports.ReturnedCodes;
import okno.identifiers.EmailAddress;
import okno.notifications.bounces.DeliveryReport;
import okno.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters with codes to addresses that nobody has proven. There is nobody to write to when one
/// comes back, so the page that waits for the code says it.
@Component
class CodeLetters {
    private static final String PURPOSE = "notifications.code-letter";

    /// Servers give up after five days (RFC 5321, 4.5.4.1); the code is void after three.
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final ReturnedCodes waiting;
    private final Clock clock;

    CodeLetters(JdbcClient jdbc, Secrets secrets, ReturnedCodes waiting, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.waiting = waiting;
        this.clock = clock;
    }

    /// Keeps that a letter left, so that a report about it is believed.
    void sent(UUID letter, EmailAddress to) {
        jdbc.sql(
                        """
                insert into notifications.code_letter (id, sealed, sent_at)
                values (:id, :sealed, :now)
                on conflict (id) do nothing
                """)
                .param("id", letter)
                .param("sealed", secrets.sealText(PURPOSE, to.value(), letter))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The server refused a letter at once.
    void refused(EmailAddress to) {
        waiting.returned(to);
    }

    /// Takes note of a report.
    ///
    /// @return whether it is about a letter with a code
    @Transactional
    boolean take(DeliveryReport report) {
        var address = address(report.letter());
        if (report.blamesAddress()) {
            address.ifPresent(waiting::returned);
        }
        return address.isPresent();
    }

    private Optional<EmailAddress> address(UUID letter) {
        return jdbc.sql(
                        """
                select l.sealed
                  from notifications.code_letter l
                 where l.id = :id
                """)
                .param("id", letter)
                .query((row, _) -> row.getBytes("sealed"))
                .optional()
                .map(kept -> new EmailAddress(secrets.openText(PURPOSE, kept, letter)));
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        jdbc.sql("delete from notifications.code_letter where sent_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
