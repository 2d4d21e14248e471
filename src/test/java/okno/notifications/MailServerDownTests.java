package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.submissions.SubmissionStatus;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// A portal whose mail server is away.
@OknoTest
class MailServerDownTests {
    private final int port = freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));

    @Autowired private BeanFactory portal;
    @Autowired private Citizens citizens;
    @Autowired private MovableClock clock;

    private MailNode node;
    private SomeCitizen anna;

    @BeforeEach
    void meetAnna() {
        node = new MailNode(portal, port).alone();
        anna = SomeCitizen.of(citizens, SomeCitizen.address());
    }

    @AfterEach
    void putBack() {
        server.stop();
        clock.reset();
        node.open();
    }

    @Test
    void keepsTheLetterWithTheReasonUntilItCanLeave() throws Exception {
        var letter = tell(SubmissionStatus.DONE);

        node.send();
        assertThat(node.state(letter)).isEqualTo("queued notifications.reason.no-answer");
        assertThat(node.send()).as("rests").isZero();

        server.start();
        clock.advance(Duration.ofMinutes(1));
        while (node.send() > 0) {}
        assertThat(lettersToAnna()).hasSize(1);
        assertThat(node.state(letter)).isEqualTo("sent");
    }

    @Test
    void losesNothingInTwoDaysAndTellsItInOneLetterAfterThem() throws Exception {
        var first = tell(SubmissionStatus.INTERIM);
        var second = tell(SubmissionStatus.IN_WORK);
        var third = tell(SubmissionStatus.DONE);

        for (int hour = 0; hour < 48; hour++) {
            node.send();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(List.of(first, second, third))
                .allSatisfy(letter -> assertThat(node.state(letter)).startsWith("queued"));

        server.start();
        clock.advance(Duration.ofHours(1));
        while (node.send() > 0) {}

        assertThat(lettersToAnna())
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(plain(letter))
                                        .contains("промежуточный", "взяли в работу", "оказана"));
        assertThat(List.of(first, second, third))
                .allSatisfy(letter -> assertThat(node.state(letter)).isEqualTo("sent"));
    }

    @Test
    void doesNotTellAfterwardsWhatWasReadMeanwhile() throws Exception {
        var letter = tell(SubmissionStatus.IN_WORK);
        node.send();
        portal.getBean(Notices.class).readAll(anna.id());

        server.start();
        clock.advance(Duration.ofHours(3));
        while (node.send() > 0) {}

        assertThat(lettersToAnna()).isEmpty();
        assertThat(node.state(letter)).isEqualTo("needless notifications.reason.opened");
    }

    private static String plain(MimeMessage letter) throws Exception {
        return ((Multipart) letter.getContent()).getBodyPart(0).getContent().toString();
    }

    private UUID tell(SubmissionStatus status) {
        return node.plan(News.of(Changes.of(anna, status), clock.instant())).orElseThrow();
    }

    private List<MimeMessage> lettersToAnna() throws MessagingException {
        var letters = new ArrayList<MimeMessage>();
        for (var letter : server.getReceivedMessages()) {
            var to = letter.getAllRecipients()[0].toString();
            if (to.equals(anna.email().orElseThrow().value())) {
                letters.add(letter);
            }
        }
        return letters;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
