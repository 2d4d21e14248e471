package okno.accounts;

import java.util.Locale;

/// How sure the portal is that an account belongs to the person it names, lowest first.
public enum AccountLevel {
    /// The person's own word: the СНИЛС is a claim that others may make too.
    BASIC,
    /// The documents named in the account exist and belong together.
    STANDARD,
    /// The person was seen, by an operator or by the holder of a trusted signature.
    CONFIRMED;

    /// Reads `basic`, `standard`, `confirmed`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static AccountLevel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// `basic`, `standard`, `confirmed`, as tables and service packages write it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True if an account of this level may do what needs `needed`.
    public boolean reaches(AccountLevel needed) {
        return compareTo(needed) >= 0;
    }
}
