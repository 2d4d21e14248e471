package okno.accounts.recovery;

import java.time.Duration;
import java.util.Locale;

/// How a code of recovery reaches its owner.
enum Way {
    /// By e-mail or SMS to a confirmed contact: asked for and typed at one sitting.
    CONTACT(Duration.ofMinutes(30)),
    /// Printed at a service centre: the owner may be a bus ride away from home.
    CENTRE(Duration.ofDays(3));

    private final Duration life;

    Way(Duration life) {
        this.life = life;
    }

    /// How long a code is good.
    Duration life() {
        return life;
    }

    /// `contact`, `centre`, as tables write it.
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
