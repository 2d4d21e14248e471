package okno.notifications.control;

import java.util.Set;

/// What did not reach its reader, and why.
///
/// @param channel `email`, `sms`, `push`, `letter`
/// @param state `refused`, `bounced` or `given_up`
/// @param reason the key of a text; may be empty
public record Failures(String channel, String state, String reason) {
    /// The states that end a delivery without its reader.
    static final Set<String> STATES = Set.of("refused", "bounced", "given_up");

    private static final Set<String> CHANNELS = Set.of("email", "sms", "push", "letter");

    /// Whether deliveries can stand so.
    public boolean isKnown() {
        return CHANNELS.contains(channel) && STATES.contains(state);
    }
}
