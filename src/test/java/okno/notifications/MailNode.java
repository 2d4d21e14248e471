package okno.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.notifications.deliveries.Dispatches;
import okno.platform.jobs.JobWorker;
import okno.platform.jobs.Rounds;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sends letters by a mail server of a test's own, since the shared portal has the outbox.
final class MailNode {
    static final String RETURN_PATH = "bounces@okno.test";

    private final BeanFactory portal;
    private final JdbcClient jdbc;
    private final Rounds rounds;

    /// @param port that the server listens at
    MailNode(BeanFactory portal, int port) {
        this.portal = portal;
        this.jdbc = portal.getBean(JdbcClient.class);
        var carrier = portal.getBean(EmailCarrier.class).by(smtp(port));
        this.rounds = portal.getBean(Dispatches.class).of(carrier);
    }

    static SmtpMail smtp(int port) {
        var settings =
                new MailSettings(
                        "127.0.0.1",
                        port,
                        "",
                        "",
                        "portal@okno.test",
                        MailSettings.Security.NONE,
                        Duration.ofSeconds(5));
        return new SmtpMail(settings, RETURN_PATH, Clock.systemUTC());
    }

    /// Lets the portal send what other tests left, so that only what comes next is this server's.
    MailNode alone() {
        portal.getBean(JobWorker.class).drain();
        return this;
    }

    /// Puts news into the feed and plans what is sent; returns the id of the letter, if there is
    /// one.
    Optional<UUID> plan(News news) {
        portal.getBean(Telling.class).tell(List.of(news));
        return letter(news.event());
    }

    Optional<UUID> letter(UUID notice) {
        return jdbc.sql(
                        """
                select d.id
                  from notifications.delivery d
                 where d.notice_id = :notice
                   and d.channel = 'email'
                """)
                .param("notice", notice)
                .query(UUID.class)
                .optional();
    }

    /// One round of the channel.
    int send() {
        return rounds.round();
    }

    /// How a delivery stands: its state and reason.
    String state(UUID delivery) {
        return jdbc.sql(
                        """
                select d.state || ' ' || coalesce(d.reason, '')
                  from notifications.delivery d
                 where d.id = :id
                """)
                .param("id", delivery)
                .query(String.class)
                .single()
                .strip();
    }

    /// The channel is believed to work.
    void open() {
        jdbc.sql("update notifications.channel set failures = 0, closed_until = null").update();
    }
}
