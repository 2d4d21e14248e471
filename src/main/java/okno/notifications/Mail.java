package okno.notifications;

import java.util.UUID;
import okno.identifiers.EmailAddress;

/// A letter by electronic mail.
///
/// @param id the same each time the same letter is sent, so that whoever receives it twice can tell
/// @param subject one line, without personal data: it is shown on locked screens
/// @param text plain
public record Mail(UUID id, EmailAddress to, String subject, String text) {}
