package okno.accounts.representation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why an operator refuses a representation: words of his own could tell whether an account exists.
public enum Refusal {
    /// The copy cannot be read, or is not of the paper that was named.
    UNREADABLE,
    /// The paper does not give the right to act before the authorities.
    NOT_COVERED,
    /// The paper has expired or was revoked.
    EXPIRED,
    /// The person acted for could not be found by what was given; also when there is no account.
    PRINCIPAL;

    /// `not-covered`, as tables and keys of texts write it.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads the word of a form or a table.
    public static Optional<Refusal> of(String word) {
        return Stream.of(values()).filter(it -> it.text().equals(word)).findFirst();
    }
}
