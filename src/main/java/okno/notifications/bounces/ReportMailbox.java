package okno.notifications.bounces;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/// The mailbox of reports, by IMAP. A report about a letter of the portal is erased after it was
/// taken note of, because it names its reader; whatever else comes stays, marked as seen.
final class ReportMailbox {
    private static final int AT_ONCE = 200;

    /// A report with a whole letter of the portal is far smaller.
    private static final int LARGEST = 1024 * 1024;

    private final BounceSettings settings;

    ReportMailbox(BounceSettings settings) {
        this.settings = settings;
    }

    /// Hands over the reports that came since the last time.
    ///
    /// @return how many letters were looked at
    /// @throws MessagingException if the server does not answer or breaks off; what was not handed
    ///     over comes again the next time
    int read(Returns returns) throws MessagingException {
        try (var store = Session.getInstance(properties()).getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                var fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                var now = Arrays.copyOf(fresh, Math.min(fresh.length, AT_ONCE));
                for (var message : now) {
                    boolean ours = take(message, returns);
                    message.setFlag(ours ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
                }
                return now.length;
            }
        }
    }

    /// A letter that cannot be read is none of ours: it must not hold up the others. It is copied
    /// first, so that what fails afterwards is the letter and not the way to the server.
    private static boolean take(Message message, Returns returns) throws MessagingException {
        if (message.getSize() > LARGEST) {
            return false;
        }
        var copy = new MimeMessage((MimeMessage) message);
        return read(copy).filter(returns::take).isPresent();
    }

    private static Optional<DeliveryReport> read(MimeMessage letter) {
        try {
            return DeliveryReport.read(letter);
        } catch (MessagingException | IOException _) {
            return Optional.empty();
        }
    }

    private String protocol() {
        return settings.security() == BounceSettings.Security.TLS ? "imaps" : "imap";
    }

    private Properties properties() {
        var properties = new Properties();
        var timeout = Long.toString(settings.timeout().toMillis());
        for (var protocol : new String[] {"imap", "imaps"}) {
            var prefix = "mail." + protocol + ".";
            properties.setProperty(prefix + "connectiontimeout", timeout);
            properties.setProperty(prefix + "timeout", timeout);
            properties.setProperty(prefix + "writetimeout", timeout);
            // What was only looked at stays new until it was taken note of.
            properties.setProperty(prefix + "peek", "true");
            properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        }
        var starttls = settings.security() == BounceSettings.Security.STARTTLS;
        properties.setProperty("mail.imap.starttls.enable", Boolean.toString(starttls));
        properties.setProperty("mail.imap.starttls.required", Boolean.toString(starttls));
        return properties;
    }
}
