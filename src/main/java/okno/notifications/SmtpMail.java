package okno.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okno.platform.jobs.JobFailed;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Letters by SMTP.
final class SmtpMail implements MailGateway {
    /// Why a letter was not even begun.
    static final String UNSENT = "notifications.reason.other";

    private static final int PERMANENT = 5;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;

    /// @param returnPath where reports about letters go to; empty for their sender
    SmtpMail(MailSettings settings, String returnPath) {
        from = settings.from();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        var properties = sender.getJavaMailProperties();
        var timeout = Long.toString(settings.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        if (!returnPath.isBlank()) {
            properties.setProperty("mail.smtp.from", returnPath);
        }
        switch (settings.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.required", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case TLS -> {
                properties.setProperty("mail.smtp.ssl.enable", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
        }
    }

    @Override
    public void send(Mail mail) {
        try {
            sender.send(message(mail));
        } catch (MailAuthenticationException e) {
            throw new ProviderAway("notifications.reason.sign-in", e);
        } catch (MailSendException e) {
            throw failure(e);
        } catch (MailException | MessagingException e) {
            throw new JobFailed(UNSENT, e);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.to().value());
        helper.setSubject(mail.subject());
        if (mail.body().html().isEmpty()) {
            helper.setText(mail.text());
        } else {
            message.setContent(alternatives(mail.body()));
        }
        if (!mail.body().unsubscribe().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + mail.body().unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setHeader("Message-ID", "<" + mail.id() + "@" + domain() + ">");
        // No replies of holiday robots to a robot (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /// The plain text first: the last one that a program can show is the one it shows (RFC 2046).
    private static MimeMultipart alternatives(Mail.Body body) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(body.text(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(body.html(), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /// What the server said of an address may repeat the address, so it goes no further.
    private static JobFailed failure(MailSendException e) {
        var refused =
                Arrays.stream(e.getMessageExceptions())
                        .filter(SendFailedException.class::isInstance)
                        .map(SendFailedException.class::cast)
                        .findFirst();
        if (refused.isEmpty()) {
            return new ProviderAway("notifications.reason.no-answer", e);
        }
        return forGood(refused.get())
                ? new AddressRefused()
                : new JobFailed("notifications.reason.refused");
    }

    /// Whether the server refused the address itself and will always do so (RFC 5321, 4.2.1).
    private static boolean forGood(SendFailedException e) {
        for (Exception next = e; next instanceof MessagingException messaging; ) {
            if (next instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() / 100 == PERMANENT;
            }
            next = messaging.getNextException();
        }
        return false;
    }
}
