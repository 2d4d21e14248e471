package okno.notifications.sms;

import java.util.UUID;
import okno.identifiers.Phone;

/// A short message.
///
/// @param id the same each time the same message is sent
/// @param text plain; 70 Cyrillic characters travel as one message, more as several
public record Sms(UUID id, Phone to, String text) {
    /// Never the text: it may hold a code.
    @Override
    public String toString() {
        return "Sms[" + id + "]";
    }
}
