package okno.accounts.identity;

import java.util.Locale;

/// How a person's identity was confirmed.
public enum Means {
    /// An operator of a service centre saw the person with passport and СНИЛС.
    CENTRE,
    /// The person typed the code of a registered letter, which the post hands over to the addressee
    /// only.
    LETTER,
    /// A qualified signature names the person.
    SIGNATURE;

    /// Reads `centre`, `letter`, `signature`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static Means of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// `centre`, `letter`, `signature`, as tables write it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
