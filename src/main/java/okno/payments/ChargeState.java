package okno.payments;

import java.util.Locale;

/// Where a charge stands on a day. Derived from what is owed and what was paid, never stored.
public enum ChargeState {
    NOT_PAID,
    PARTLY,
    OVERDUE,
    /// The money is known to have been paid.
    PAID,
    /// The body has the money and knows what for.
    ACKNOWLEDGED,
    OVERPAID,
    ANNULLED;

    /// Something is still to be paid.
    public boolean open() {
        return this == NOT_PAID || this == PARTLY || this == OVERDUE;
    }

    /// The word in keys of texts: `not-paid`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
