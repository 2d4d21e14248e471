package okno.notifications;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/// A letter as it goes over the line.
final class SmtpLetter extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private SmtpLetter(Session session, String id) {
        super(session);
        this.id = id;
    }

    static SmtpLetter of(Mail mail, String from, Session session, Instant now)
            throws MessagingException {
        var domain = from.substring(from.indexOf('@') + 1);
        var letter = new SmtpLetter(session, "<" + mail.id() + "@" + domain + ">");
        letter.setFrom(new InternetAddress(from));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().value()));
        letter.setSubject(mail.subject(), UTF_8);
        letter.setSentDate(Date.from(now));
        if (mail.body().html().isEmpty()) {
            write(letter, mail.text(), "plain");
        } else {
            letter.setContent(alternatives(mail.body()));
        }
        if (!mail.body().unsubscribe().isEmpty()) {
            letter.setHeader("List-Unsubscribe", "<" + mail.body().unsubscribe() + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        // No replies of holiday robots to a robot (RFC 3834).
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.saveChanges();
        return letter;
    }

    /// The same each time the letter is sent.
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    /// The plain text first: the last one that a program can show is the one it shows (RFC 2046).
    private static MimeMultipart alternatives(Mail.Body body) throws MessagingException {
        var plain = new MimeBodyPart();
        write(plain, body.text(), "plain");
        var html = new MimeBodyPart();
        write(html, body.html(), "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /// Cyrillic is less than half as long in Base64 as in quoted-printable, and written faster.
    private static void write(MimePart part, String text, String type) throws MessagingException {
        part.setText(text, UTF_8, type);
        part.setHeader("Content-Transfer-Encoding", "base64");
    }
}
