package okno.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
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
            throw new JobFailed("notifications.reason.other", e);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.to().value());
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        message.setHeader("Message-ID", "<" + mail.id() + "@" + domain() + ">");
        // No replies of holiday robots to a robot (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
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
