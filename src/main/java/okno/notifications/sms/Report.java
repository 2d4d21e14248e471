package okno.notifications.sms;

import java.util.Locale;
import java.util.Optional;

/// What a provider reports of a message, or of a part of it, in the end.
///
/// @param receipt the provider's id
/// @param reason why it was not delivered, as the key of a text; empty when it was
record Report(String receipt, boolean delivered, String reason) {
    /// The longest id that is believed: 64 octets and their end (SMPP 3.4, 5.2.23).
    static final int LONGEST = 65;

    static Report delivered(String receipt) {
        return new Report(receipt, true, "");
    }

    static Report failed(String receipt, String reason) {
        return new Report(receipt, false, reason);
    }

    /// Reads a state by the words of SMPP 3.4, appendix B and 5.2.28; empty while nothing is
    /// decided.
    static Optional<Report> of(String receipt, String state) {
        return switch (state.toUpperCase(Locale.ROOT)) {
            case "DELIVRD", "DELIVERED" -> Optional.of(delivered(receipt));
            case "EXPIRED" -> Optional.of(failed(receipt, "notifications.reason.sms-expired"));
            case "UNDELIV", "UNDELIVERABLE", "FAILED", "DELETED" ->
                    Optional.of(failed(receipt, "notifications.reason.sms-undelivered"));
            case "REJECTD", "REJECTED" ->
                    Optional.of(failed(receipt, "notifications.reason.sms-rejected"));
            default -> Optional.empty();
        };
    }
}
