package okno.payments;

import java.util.Locale;
import java.util.Optional;

/// What a charge is, which decides how it is rounded and spoken of.
public enum ChargeKind {
    /// State duty: a tax, counted in whole roubles (Tax Code, article 52, item 6).
    DUTY,
    /// A fine for an offence.
    FINE,
    /// What a body or an institution takes for its work.
    FEE;

    /// The word in the database, in files and in keys of texts: `duty`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads [#word].
    public static Optional<ChargeKind> of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
