package okno.payments.statements;

import java.util.Locale;

/// Why somebody has to look at money that came in.
public enum Doubt {
    /// It names no charge that is known, and none fits for sure.
    NO_CHARGE,
    /// It came to another account than the charge says.
    WRONG_PAYEE,
    /// The charge is annulled.
    ANNULLED,
    /// The charge was settled before.
    DOUBLE,
    /// More than was left to pay: the rest is free.
    OVER,
    /// Less than was left to pay: the charge stays open.
    PART,
    /// The bank took it back.
    REVERSAL;

    /// The word in the database and in keys of texts: `no_charge`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Doubt of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
