package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.accounts.events.AccountNews;
import okno.notifications.bounces.BounceSettings;
import okno.notifications.bounces.Mailboxes;
import okno.platform.jobs.JobWorker;
import okno.submissions.SubmissionStatus;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters that a server took and that come back by its report: sent by SMTP, read by IMAP.
@OknoTest
class LateReturnsTests {
    private static final ServerSetup[] SERVERS = {
        new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")
    };

    @Autowired private BeanFactory portal;
    @Autowired private Citizens citizens;
    @Autowired private Bounces bounces;
    @Autowired private LateReturns returns;
    @Autowired private Notices notices;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private final GreenMail server = new GreenMail(SERVERS);
    private SomeCitizen anna;
    private MailNode node;
    private UUID letter;

    @BeforeEach
    void sendALetter() {
        server.start();
        server.setUser("bounces@okno.test", "bounces", "secret");
        anna = SomeCitizen.of(citizens, SomeCitizen.address());
        node = new MailNode(portal, server.getSmtp().getPort()).alone();
        letter =
                node.plan(News.of(Changes.of(anna, SubmissionStatus.DONE), clock.instant()))
                        .orElseThrow();
        node.send();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void askForABetterAddressOnceAndAreErased() throws Exception {
        comesBack(report("failed", "5.1.1", sentId()));
        comesBack(report("failed", "5.1.1", sentId()));

        read();
        read();

        assertThat(asked()).isEqualTo(1);
        assertThat(known()).isTrue();
        assertThat(status()).isEqualTo("5.1.1 bounced");
        assertThat(left()).isZero();
    }

    @Test
    void tellOfADelayWithoutConsequence() throws Exception {
        comesBack(report("delayed", "4.4.1", sentId()));

        read();

        assertThat(status()).isEqualTo("4.4.1 sent");
        assertThat(asked()).isZero();
        assertThat(known()).isFalse();
    }

    @Test
    void doNotBlameTheReaderForWhatIsSaidOfTheSender() throws Exception {
        comesBack(report("failed", "5.7.1", sentId()));

        read();

        assertThat(status()).isEqualTo("5.7.1 bounced");
        assertThat(known()).isFalse();
    }

    @Test
    void areNotBelievedAboutALetterThatWasNeverSent() throws Exception {
        comesBack(report("failed", "5.1.1", "<" + UUID.randomUUID() + "@okno.test>"));

        read();

        assertThat(status()).isEqualTo(" sent");
        assertThat(known()).isFalse();
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void doNotTouchAnAddressGivenMeanwhile() throws Exception {
        comesBack(report("failed", "5.1.1", sentId()));
        jdbc.sql("update accounts.citizen set email = :email where id = :id")
                .param("email", SomeCitizen.address().orElseThrow().value())
                .param("id", anna.id().value())
                .update();

        read();

        assertThat(asked()).isZero();
        assertThat(status()).isEqualTo("5.1.1 bounced");
    }

    @Test
    void leaveWhatPeopleWrite() throws Exception {
        comesBack("Subject: Спасибо\r\n\r\nпожалуйста " + sentId());
        comesBack("Content-Type: multipart/report; report-type=delivery-status\r\n\r\n%%");

        read();
        read();

        assertThat(left()).isEqualTo(2);
        assertThat(known()).isFalse();
    }

    @Test
    void comeToTheReturnPath() throws Exception {
        var sent = server.getReceivedMessagesForDomain(anna.email().orElseThrow().value());

        assertThat(sent[0].getHeader("Return-Path")).containsExactly("<bounces@okno.test>");
        assertThat(sent[0].getFrom()[0]).hasToString("portal@okno.test");
    }

    private void read() throws MessagingException {
        Mailboxes.read(
                new BounceSettings(
                        "bounces@okno.test",
                        "127.0.0.1",
                        server.getImap().getPort(),
                        "bounces",
                        "secret",
                        BounceSettings.Security.NONE,
                        "INBOX",
                        Duration.ofSeconds(5)),
                returns);
        worker.drain();
    }

    /// The id that the letter really left with.
    private String sentId() throws MessagingException {
        var to = anna.email().orElseThrow().value();
        return server.getReceivedMessagesForDomain(to)[0].getMessageID();
    }

    private void comesBack(String letterText) throws Exception {
        var bytes = letterText.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var message =
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        server.getUserManager().getUser("bounces").deliver(message);
    }

    private int left() throws Exception {
        var inbox =
                server.getManagers()
                        .getImapHostManager()
                        .getInbox(server.getUserManager().getUser("bounces"));
        return (int)
                inbox.getMessages().stream()
                        .filter(kept -> !kept.getFlags().contains(Flags.Flag.DELETED))
                        .count();
    }

    private boolean known() {
        return bounces.known(List.of(citizens.get(anna.id()))).contains(anna.id());
    }

    private long asked() {
        return notices.list(anna.id(), Optional.empty(), Optional.empty()).rows().stream()
                .filter(
                        notice ->
                                notice.told() instanceof Told.OfAccount account
                                        && account.kind() == AccountNews.Kind.EMAIL_BOUNCED)
                .count();
    }

    /// What servers said of the letter, and how it stands.
    private String status() {
        return jdbc.sql(
                        """
                        select coalesce(max(a.receipt), '') || ' ' || d.state
                          from notifications.delivery d
                          left join notifications.attempt a
                            on a.delivery_id = d.id and a.outcome <> 'taken'
                         where d.id = :id
                         group by d.state
                        """)
                .param("id", letter)
                .query(String.class)
                .single();
    }

    private static String report(String action, String status, String messageId) {
        return """
                From: MAILER-DAEMON@mx.example.org
                To: bounces@okno.test
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                 boundary="b1"

                --b1
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.example.org.

                --b1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0300

                Final-Recipient: rfc822; anna@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 no such
                 user here

                --b1
                Content-Type: text/rfc822-headers

                From: portal@okno.test
                Message-ID: %s
                Subject: x

                --b1--
                """
                .formatted(action, status, messageId);
    }
}
