package okno.notifications;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import okno.platform.jobs.JobFailed;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// A connection to the mail server, opened with the first letter. Whatever goes wrong ends it, and
/// the next letter opens another.
final class SmtpLine implements MailGateway.Line {
    /// Why a letter was not even begun.
    static final String UNSENT = "notifications.reason.other";

    private static final int PERMANENT = 5;

    /// The server ends the connection, as it does when it is stopped (RFC 5321, 3.8).
    private static final int LEAVING = 421;

    /// It has hung up.
    private static final int NOTHING = -1;

    private final Session session;
    private final MailSettings settings;
    private final Clock clock;
    private @Nullable Transport connection;

    SmtpLine(Session session, MailSettings settings, Clock clock) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        var letter = write(mail);
        try {
            connected().sendMessage(letter, letter.getAllRecipients());
        } catch (AuthenticationFailedException e) {
            close();
            throw new ProviderAway("notifications.reason.sign-in", e);
        } catch (SendFailedException e) {
            close();
            throw failure(e);
        } catch (MessagingException e) {
            close();
            throw new ProviderAway("notifications.reason.no-answer", e);
        }
    }

    private SmtpLetter write(Mail mail) {
        try {
            return SmtpLetter.of(mail, settings.from(), session, clock.instant());
        } catch (MessagingException e) {
            throw new JobFailed(UNSENT, e);
        }
    }

    private Transport connected() throws MessagingException {
        if (connection == null) {
            var made = session.getTransport("smtp");
            if (settings.user().isEmpty()) {
                made.connect(settings.host(), settings.port(), null, null);
            } else {
                made.connect(
                        settings.host(), settings.port(), settings.user(), settings.password());
            }
            connection = made;
        }
        return connection;
    }

    @Override
    public void close() {
        var ended = connection;
        connection = null;
        try {
            if (ended != null) {
                ended.close();
            }
        } catch (MessagingException _) {
            // It was gone before.
        }
    }

    /// What the server said of an address may repeat the address, so it goes no further.
    private static JobFailed failure(SendFailedException e) {
        for (Exception next = e; next instanceof MessagingException messaging; ) {
            int code = code(messaging);
            if (code == LEAVING || code == NOTHING) {
                return new ProviderAway("notifications.reason.no-answer", e);
            }
            // For good it refuses addresses alone (RFC 5321, 4.2.1).
            if (next instanceof SMTPAddressFailedException && code / 100 == PERMANENT) {
                return new AddressRefused();
            }
            next = messaging.getNextException();
        }
        return new JobFailed("notifications.reason.refused");
    }

    private static int code(MessagingException e) {
        return switch (e) {
            case SMTPSendFailedException sending -> sending.getReturnCode();
            case SMTPAddressFailedException address -> address.getReturnCode();
            default -> 0;
        };
    }
}
