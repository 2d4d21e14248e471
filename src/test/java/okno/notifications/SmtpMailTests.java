package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import okno.identifiers.EmailAddress;
import okno.platform.jobs.JobFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailTests extends MailGatewayContract {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Override
    MailGateway gateway() {
        return gateway("");
    }

    @Override
    List<Received> mailbox(EmailAddress owner) throws Exception {
        var letters = new LinkedHashMap<String, Received>();
        for (var message : messagesTo(owner)) {
            var text = ((String) message.getContent()).replace("\r\n", "\n").stripTrailing();
            letters.put(message.getMessageID(), new Received(message.getSubject(), text));
        }
        return List.copyOf(letters.values());
    }

    @Test
    void saysThatTheServerDoesNotAnswer() {
        var gateway = gateway();
        server.stop();

        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> gateway.send(letter("anna@example.org")))
                .withMessage("notifications.reason.no-answer");
    }

    @Test
    void saysThatTheServerKnowsNoSuchUser() {
        server.setUser("portal@okno.test", "portal", "right");

        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> gateway("portal").send(letter("anna@example.org")))
                .withMessage("notifications.reason.sign-in");
    }

    @Test
    void asksRobotsNotToAnswer() throws Exception {
        gateway().send(letter("robot@example.org"));

        assertThat(messagesTo(new EmailAddress("robot@example.org")))
                .singleElement()
                .satisfies(
                        message ->
                                assertThat(message.getHeader("Auto-Submitted"))
                                        .containsExactly("auto-generated"));
    }

    @Test
    void sendsAPageBesideItsTextAndTheWayToStopSuchLetters() throws Exception {
        var stop = "https://okno.test/notices/unsubscribe/x";
        var body = new Mail.Body("Услуга оказана", "<h1>Услуга оказана</h1>", stop);
        var to = new EmailAddress("page@example.org");
        gateway().send(new Mail(UUID.randomUUID(), to, "Новое", body));

        var letter = messagesTo(to).getFirst();
        var parts = (Multipart) letter.getContent();
        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Услуга оказана");
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<h1>Услуга оказана</h1>");
        assertThat(letter.getHeader("List-Unsubscribe")).containsExactly("<" + stop + ">");
        assertThat(letter.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
    }

    private MailGateway gateway(String user) {
        return new SmtpMail(
                new MailSettings(
                        "127.0.0.1",
                        server.getSmtp().getPort(),
                        user,
                        "wrong",
                        "portal@okno.test",
                        MailSettings.Security.NONE,
                        Duration.ofSeconds(5)),
                "",
                Clock.systemUTC());
    }

    private static Mail letter(String to) {
        return new Mail(UUID.randomUUID(), new EmailAddress(to), "Новое", "Текст");
    }

    private List<MimeMessage> messagesTo(EmailAddress owner) throws Exception {
        var messages = new ArrayList<MimeMessage>();
        for (var message : server.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(owner.value())) {
                messages.add(message);
            }
        }
        return messages;
    }
}
