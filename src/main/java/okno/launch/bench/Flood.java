package okno.launch.bench;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.platform.Ids;
import okno.submissions.StatusChanged;
import okno.submissions.SubmissionId;
import okno.submissions.SubmissionStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Many steps of many cases at once, most of them by one body, as after a night of work on a queue.
/// One reader in fifty asked for short messages instead of letters.
final class Flood {
    private static final int AT_ONCE = 500;
    private static final int TELEPHONES = 50;
    private static final List<String> BODIES =
            List.of("stavropol-archives", "minvody-archive", "uszn-chelyabinsk");

    private final Stand stand;
    private final List<CitizenId> readers;
    private final JdbcClient jdbc;

    Flood(Stand stand, List<CitizenId> readers) {
        this.stand = stand;
        this.readers = readers;
        this.jdbc = stand.bean(JdbcClient.class);
    }

    /// Gives every reader an address.
    void address() {
        for (int i = 0; i < readers.size(); i++) {
            var telephone = i % TELEPHONES == 0;
            jdbc.sql(
                            """
                    update accounts.citizen
                       set email = case when :telephone then null else :email end,
                           phone = :phone, phone_confirmed_at = now()
                     where id = :id
                    """)
                    .param("telephone", telephone)
                    .param("email", "flooded-%d@demo.okno".formatted(i))
                    .param("phone", "+7928%07d".formatted(i))
                    .param("id", readers.get(i).value())
                    .update();
            if (telephone) {
                jdbc.sql(
                                """
                        insert into notifications.choice (citizen_id, channels, changed_at)
                        values (:id, '{"steps": ["sms"]}', now())
                        """)
                        .param("id", readers.get(i).value())
                        .update();
            }
        }
    }

    /// Has so many steps happen.
    void pour(int steps) {
        var transaction = stand.bean(TransactionTemplate.class);
        for (int start = 0; start < steps; start += AT_ONCE) {
            int first = start;
            int end = Math.min(steps, start + AT_ONCE);
            transaction.executeWithoutResult(
                    _ -> {
                        for (int step = first; step < end; step++) {
                            stand.portal().publishEvent(step(step));
                        }
                    });
        }
    }

    /// How many of them still wait to be told, or to be sent. What the law wants on paper waits for
    /// days.
    long waiting() {
        return jdbc.sql(
                        """
                select (select count(*) from notifications.news)
                     + (select count(*)
                          from notifications.delivery d
                         where d.state in ('queued', 'held')
                           and d.channel <> 'letter')
                """)
                .query(Long.class)
                .single();
    }

    private StatusChanged step(int step) {
        var id = Ids.next(Clock.systemUTC());
        // Eight of ten by the first body.
        var body = BODIES.get(Math.max(0, step % 10 - 7));
        return new StatusChanged(
                id,
                new SubmissionId(UUID.randomUUID()),
                "26-482-109-375-4",
                readers.get(step % readers.size()).value(),
                WholeDrafts.SERVICE,
                body,
                SubmissionStatus.IN_WORK,
                StatusChanged.Word.STATUS);
    }
}
