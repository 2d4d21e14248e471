package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The portal is killed while letters leave: each arrives all the same, and hardly one twice.
@Tag("long")
class NoticesCrashTests {
    private static final int LETTERS = 400;

    /// What left since it was last written down.
    private static final int MOST_TWICE = 10;

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final String WAITING =
            """
            select (select count(*) from notifications.news)
                 + (select count(*)
                      from notifications.delivery d
                     where d.state in ('queued', 'held')
                       and d.channel = 'email')
            """;

    @TempDir private static Path data;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Optional<Process> running = Optional.empty();

    @BeforeEach
    void listen() {
        server.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (running.isPresent()) {
            running.get().destroy();
            running.get().waitFor(30, TimeUnit.SECONDS);
        }
        server.stop();
    }

    @Test
    void everyLetterArrivesAndHardlyOneTwice() throws Exception {
        int port = PortalProcess.freePort();
        var portal = PortalProcess.demo(data, port, settings());
        running = Optional.of(portal);
        var database = PortalProcess.database(data);
        until(() -> count(database) == 0);
        server.purgeEmailFromAllMailboxes();

        pour(database);
        until(() -> letters().size() > LETTERS / 4);
        portal.destroyForcibly().waitFor();
        assertThat(letters()).hasSizeLessThan(LETTERS);

        // As if the lease of what was taken had ended meanwhile.
        database.sql("update notifications.delivery set next_at = now() where state = 'queued'")
                .update();
        running = Optional.of(PortalProcess.demo(data, port, settings()));
        until(() -> count(database) == 0);
        var letters = letters();
        assertThat(new HashSet<>(letters)).hasSize(LETTERS);
        assertThat(letters).hasSizeBetween(LETTERS, LETTERS + MOST_TWICE);
    }

    private Map<String, String> settings() {
        return Map.of(
                "SPRING_PROFILES_INCLUDE", "post",
                "OKNO_PUSH_PUBLICKEY", "",
                "OKNO_MAIL_HOST", "127.0.0.1",
                "OKNO_MAIL_PORT", String.valueOf(server.getSmtp().getPort()),
                "OKNO_MAIL_FROM", "portal@demo.okno",
                "OKNO_MAIL_SECURITY", "none",
                "OKNO_NOTICES_RATE_EMAIL", "3000");
    }

    /// Steps of cases of one who has an address and wants letters.
    private static void pour(JdbcClient database) {
        var citizen =
                database.sql(
                                """
                update accounts.citizen c
                   set email = 'killed@example.org'
                 where c.id = (select min(r.id::text)::uuid from accounts.citizen r)
                returning c.id
                """)
                        .query(UUID.class)
                        .single();
        database.sql(
                        """
                insert into notifications.choice (citizen_id, channels, changed_at)
                values (:citizen, '{"steps": ["email"]}', now())
                on conflict (citizen_id) do update set channels = excluded.channels
                """)
                .param("citizen", citizen)
                .update();
        database.sql(
                        """
                insert into notifications.news (id, party, subject, payload, next_at, created_at)
                select n.id, 'stavropol-archives', 'test',
                       jsonb_build_object(
                           'event', n.id, 'citizen', cast(:citizen as uuid),
                           'party', 'stavropol-archives', 'topic', 'submission',
                           'word', 'in_work', 'number', '26-482-109-375-4',
                           'service', 'Архивная справка', 'facts', '{}'::jsonb, 'at', now()),
                       now(), now()
                  from (select gen_random_uuid() as id from generate_series(1, :letters)) n
                """)
                .param("citizen", citizen)
                .param("letters", LETTERS)
                .update();
    }

    /// The ids of what arrived.
    private List<String> letters() throws MessagingException {
        var letters = new ArrayList<String>();
        for (var letter : server.getReceivedMessages()) {
            letters.add(letter.getHeader("Message-ID")[0]);
        }
        return letters;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void until(Condition condition) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            running.orElseThrow().waitFor(Duration.ofMillis(100));
        }
    }

    private static long count(JdbcClient database) {
        return database.sql(WAITING).query(Long.class).single();
    }
}
