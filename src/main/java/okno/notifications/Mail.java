package okno.notifications;

import java.util.UUID;
import okno.identifiers.EmailAddress;

/// A letter by electronic mail.
///
/// @param id the same each time the same letter is sent, so that whoever receives it twice can tell
/// @param subject one line, without personal data: it is shown on locked screens
public record Mail(UUID id, EmailAddress to, String subject, Body body) {
    public Mail(UUID id, EmailAddress to, String subject, String text) {
        this(id, to, subject, new Body(text, "", ""));
    }

    /// What it says.
    ///
    /// @param text plain
    /// @param html the same for programs that show pages; empty if there is the plain text alone
    /// @param unsubscribe the address that stops such letters (RFC 2369, RFC 8058); empty if they
    ///     may not be stopped
    public record Body(String text, String html, String unsubscribe) {}

    /// The plain words.
    public String text() {
        return body.text();
    }
}
