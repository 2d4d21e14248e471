package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import okno.accounts.Citizens;
import okno.accounts.events.AccountNews;
import okno.platform.jobs.JobWorker;
import okno.submissions.SubmissionStatus;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Letters to a mailbox that does not exist.
@OknoTest
class BouncesTests {
    @Autowired private BeanFactory portal;
    @Autowired private Citizens citizens;
    @Autowired private Bounces bounces;
    @Autowired private Notices notices;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    private final RefusingServer server = new RefusingServer();

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void askForABetterAddressOnceAndSendNothingMoreThere() {
        var anna = SomeCitizen.of(citizens, SomeCitizen.address());

        var node = new MailNode(portal, server.port()).alone();
        var first = tell(node, anna);
        node.send();
        var second = News.of(Changes.of(anna, SubmissionStatus.DONE), clock.instant());
        assertThat(node.plan(second)).isEmpty();
        node.send();
        worker.drain();

        assertThat(server.refused()).isEqualTo(1);
        assertThat(node.state(first)).isEqualTo("bounced notifications.reason.no-mailbox");
        assertThat(notices.list(anna.id(), Optional.empty(), Optional.empty()).notices())
                .filteredOn(
                        notice ->
                                notice.told() instanceof Told.OfAccount account
                                        && account.kind() == AccountNews.Kind.EMAIL_BOUNCED)
                .hasSize(1);
    }

    @Test
    void areNotSeenWhereTheServerIsOnlyBusy() {
        var anna = SomeCitizen.of(citizens, SomeCitizen.address());
        server.answer("450 try later");

        var node = new MailNode(portal, server.port()).alone();
        var letter = tell(node, anna);
        node.send();

        assertThat(node.state(letter)).isEqualTo("queued notifications.reason.refused");
        assertThat(bounces.known(anna.id(), anna.email().orElseThrow())).isFalse();
    }

    private UUID tell(MailNode node, SomeCitizen citizen) {
        var news = News.of(Changes.of(citizen, SubmissionStatus.DONE), clock.instant());
        return node.plan(news).orElseThrow();
    }

    /// Speaks as much SMTP as a server that knows no recipient.
    private static final class RefusingServer implements AutoCloseable {
        private final ServerSocket socket;
        private final AtomicInteger refused = new AtomicInteger();
        private volatile String answer = "550 no such user";

        RefusingServer() {
            try {
                socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        int refused() {
            return refused.get();
        }

        void answer(String line) {
            answer = line;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (var client = socket.accept()) {
                    talk(client);
                } catch (IOException e) {
                    // The test ended, or the client hung up: the next one may come.
                }
            }
        }

        private void talk(Socket client) throws IOException {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, "220 okno.test");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT")) {
                    refused.incrementAndGet();
                    say(client, answer);
                } else if (command.startsWith("QUIT")) {
                    say(client, "221 bye");
                    return;
                } else {
                    say(client, "250 ok");
                }
            }
        }

        private static void say(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
