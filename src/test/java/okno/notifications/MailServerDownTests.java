package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.identifiers.EmailAddress;
import okno.platform.Ids;
import okno.platform.jobs.JobQueue;
import okno.platform.jobs.JobRow;
import okno.platform.jobs.JobState;
import okno.platform.jobs.JobWorker;
import okno.platform.jobs.Jobs;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import okno.submissions.SubmissionStatus;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A portal whose mail server is away: a worker of its own, since the shared one has the outbox.
@OknoTest
class MailServerDownTests {
    private final GreenMail server =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

    private final Optional<EmailAddress> address = SomeCitizen.address();

    @Autowired private NoticeStore store;
    @Autowired private Citizens citizens;
    @Autowired private Letters letters;
    @Autowired private Bounces bounces;
    @Autowired private JobQueue queue;
    @Autowired private Jobs jobs;
    @Autowired private JdbcClient jdbc;
    @Autowired private Secrets secrets;
    @Autowired private Json json;
    @Autowired private MovableClock clock;

    @AfterEach
    void putBack() {
        server.stop();
        clock.reset();
    }

    @Test
    void keepsTheLetterWithTheReasonUntilItCanLeave() throws Exception {
        var job = letterToSend();
        try (var node = node()) {
            var worker = node.getBean(JobWorker.class);

            worker.drain();
            assertThat(row(job).state()).isEqualTo(JobState.WAITING);
            assertThat(row(job).attempts()).isEqualTo(1);
            assertThat(row(job).reason()).isEqualTo("notifications.reason.no-answer");

            server.start();
            clock.advance(Duration.ofMinutes(1));
            worker.drain();
            assertThat(lettersToAnna()).hasSize(1);
            assertThat(jobs.list(before(job), 1)).noneMatch(row -> row.id().equals(job));
        }
    }

    /// Letters of other tests may leave at the same time.
    private List<Message> lettersToAnna() throws MessagingException {
        var letters = new ArrayList<Message>();
        for (var letter : server.getReceivedMessages()) {
            if (letter.getAllRecipients()[0].toString().equals(address.orElseThrow().value())) {
                letters.add(letter);
            }
        }
        return letters;
    }

    private UUID letterToSend() {
        var anna = SomeCitizen.of(citizens, address);
        var news = News.of(Changes.of(anna, SubmissionStatus.DONE), clock.instant());
        store.insert(news);
        return queue.add(
                MailHandler.KIND, Ids.next(clock).toString(), new MailHandler.Order(news.event()));
    }

    private AnnotationConfigApplicationContext node() {
        var port = server.getSmtp().getServerSetup().getPort();
        var gateway =
                new SmtpMail(
                        new MailSettings(
                                "127.0.0.1",
                                port,
                                "",
                                "",
                                "portal@okno.test",
                                MailSettings.Security.NONE,
                                Duration.ofSeconds(5)),
                        "");
        var node = new AnnotationConfigApplicationContext();
        node.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("okno.jobs.enabled", "false")));
        var beans = node.getBeanFactory();
        beans.registerSingleton("jdbc", jdbc);
        beans.registerSingleton("json", json);
        beans.registerSingleton("secrets", secrets);
        beans.registerSingleton("clock", clock);
        beans.registerSingleton(
                "handler", new MailHandler(store, citizens, letters, gateway, bounces, json));
        node.scan("okno.platform.jobs");
        node.refresh();
        return node;
    }

    private JobRow row(UUID job) {
        return jobs.list(before(job), 1).getFirst();
    }

    /// The greatest id below another one.
    private static UUID before(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
