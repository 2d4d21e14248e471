package okno.notifications.sms;

import java.util.List;

/// That a provider took a message.
///
/// @param provider its name in the settings
/// @param receipts the provider's ids of the parts of the message, by which it reports later; empty
///     when it gives none
public record Handed(String provider, List<String> receipts) {
    public Handed {
        receipts = List.copyOf(receipts);
    }
}
