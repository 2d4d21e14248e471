package okno.notifications;

import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import java.time.Clock;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;

/// Letters by SMTP.
final class SmtpMail implements MailGateway {
    static {
        // Else it is looked for in every jar with each header and each part of each letter.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final MailSettings settings;
    private final Session session;
    private final Clock clock;

    /// @param returnPath where reports about letters go to; empty for their sender
    SmtpMail(MailSettings settings, String returnPath, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        var properties = new Properties();
        var timeout = Long.toString(settings.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
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
        session = Session.getInstance(properties);
    }

    @Override
    public void send(Mail mail) {
        try (var line = line()) {
            line.send(mail);
        }
    }

    @Override
    public Line line() {
        return new SmtpLine(session, settings, clock);
    }
}
