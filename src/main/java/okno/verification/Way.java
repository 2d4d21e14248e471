package okno.verification;

import java.util.Locale;
import java.util.Optional;
import okno.accounts.identity.Means;

/// How a citizen wants to be confirmed, or how a code of activation came to him.
public enum Way {
    /// At a service centre, with passport and СНИЛС.
    CENTRE,
    /// By a code in a registered letter.
    LETTER;

    /// Reads `centre`, `letter`.
    public static Optional<Way> of(String word) {
        for (var way : values()) {
            if (way.text().equals(word)) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    /// `centre`, `letter`, as tables and pages write it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What confirms an account whose code came this way.
    public Means means() {
        return this == CENTRE ? Means.CENTRE : Means.LETTER;
    }
}
