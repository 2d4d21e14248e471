package okno.payments;

import java.util.Optional;

/// How a charge and the money for it were brought together (ГИС ГМП: status of acknowledgment).
/// Another event than the payment itself.
public enum Acknowledgement {
    /// Everything fits.
    MATCHED(1),
    /// Something but the УИН differs.
    PRELIMINARY(2),
    /// No payment was found.
    UNMATCHED(3),
    /// The body says so, without a payment.
    WITHOUT_PAYMENT(4),
    /// The body says that this payment is the one.
    FORCED(5);

    private final int code;

    Acknowledgement(int code) {
        this.code = code;
    }

    /// The code of ГИС ГМП.
    public int code() {
        return code;
    }

    /// Nothing more is owed.
    public boolean settles() {
        return this == MATCHED || this == WITHOUT_PAYMENT || this == FORCED;
    }

    /// Reads [#code].
    public static Optional<Acknowledgement> of(int code) {
        for (var one : values()) {
            if (one.code == code) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
