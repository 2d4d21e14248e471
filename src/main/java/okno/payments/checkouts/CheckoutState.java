package okno.payments.checkouts;

import java.util.Arrays;
import java.util.Locale;

/// Where a checkout stands.
public enum CheckoutState {
    /// The gateway has not said yet that it knows it.
    CREATED,
    /// The payer may agree.
    PENDING,
    /// The money is held.
    WAITING_FOR_CAPTURE,
    /// The money was received.
    SUCCEEDED,
    CANCELED,
    EXPIRED;

    /// Nothing more is expected to happen.
    public boolean closed() {
        return this == SUCCEEDED || this == CANCELED || this == EXPIRED;
    }

    /// The word in the database.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The word in keys of texts: `waiting-for-capture`.
    public String key() {
        return word().replace('_', '-');
    }

    static CheckoutState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
