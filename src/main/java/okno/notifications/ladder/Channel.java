package okno.notifications.ladder;

import java.util.Locale;

/// A way to a person outside of the portal, in the order in which the ladder is climbed. The feed
/// in the cabinet is no channel: every notice stands there.
public enum Channel {
    EMAIL,
    SMS,
    PUSH,
    LETTER;

    /// Reads `email`, `sms`, `push`, `letter`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static Channel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// As tables, keys of texts and addresses write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a person may choose it. The body is asked to write on paper when the law asks for it
    /// and nothing else reaches.
    public boolean chosen() {
        return this != LETTER;
    }

    /// Whether one message may tell several notices. Cases are marked one by one.
    public boolean gathers() {
        return this != LETTER;
    }

    /// Whether it rings at night.
    public boolean rings() {
        return this == SMS || this == PUSH;
    }
}
