package okno.notifications.bounces;

import jakarta.mail.MessagingException;

/// Reads mailboxes at once, for tests that do not wait for the hour.
public final class Mailboxes {
    private Mailboxes() {}

    public static void read(BounceSettings settings, Returns returns) throws MessagingException {
        new ReportMailbox(settings).read(returns);
    }
}
