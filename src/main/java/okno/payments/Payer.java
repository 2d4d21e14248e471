package okno.payments;

import java.util.Optional;
import okno.identifiers.PayerIdentifier;

/// Who owes.
///
/// @param identifier by which he finds the charge; absent where only its УИН does
/// @param name 160 signs at most
public record Payer(Optional<PayerIdentifier> identifier, String name) {
    /// Longest name, in signs.
    public static final int LONGEST_NAME = 160;

    /// @throws IllegalArgumentException if there is no name, or it is too long
    public Payer {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("no such name");
        }
    }

    /// Never the name: it must not end up in a log.
    @Override
    public String toString() {
        return "Payer[]";
    }
}
