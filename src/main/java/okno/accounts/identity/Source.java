package okno.accounts.identity;

import java.util.Locale;

/// Where a piece of personal data came from; its owner sees it beside the data.
public enum Source {
    /// The owner typed it.
    PERSON,
    /// An operator copied it from the document.
    OPERATOR,
    /// It stands in a certificate.
    SIGNATURE;

    static Source of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// `person`, `operator`, `signature`, as tables write it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
