package okno.payments;

import java.util.UUID;
import okno.identifiers.PayerIdentifier;

/// A document by which a person looks for charges.
///
/// @param number as he typed it
public record PayerDocument(UUID id, PayerIdentifier.Document kind, String number) {
    /// The last signs alone: enough to know one's own document by.
    public String masked() {
        int shown = Math.min(4, number.length());
        return "•••• " + number.substring(number.length() - shown);
    }

    /// Never the number: it must not end up in a log.
    @Override
    public String toString() {
        return "PayerDocument[" + kind + "]";
    }
}
