package okno.accounts.contacts;

import java.time.Duration;
import java.util.Locale;

/// A way to reach a person, and what a code sent that way looks like.
public enum Channel {
    /// People look into their mail when they come to it; a long code may wait as long as its link.
    EMAIL(8, Duration.ofDays(3)),
    /// A telephone is at hand; five digits are copied at a glance and live ten minutes.
    PHONE(5, Duration.ofMinutes(10));

    private final int digits;
    private final Duration life;

    Channel(int digits, Duration life) {
        this.digits = digits;
        this.life = life;
    }

    /// Reads `email`, `phone`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static Channel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Digits of a code.
    public int digits() {
        return digits;
    }

    /// How long a code may be typed.
    public Duration life() {
        return life;
    }

    /// `email`, `phone`, as tables and addresses write it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
