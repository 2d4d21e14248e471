package okno.payments.refunds;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Where a refund stands.
public enum RefundState {
    /// The body wants it; the gateway is being asked, or an order to the bank is to be made.
    DECIDED,
    /// The order is with the bank.
    ORDERED,
    /// The gateway may have done it or not; a person has to look there.
    UNCLEAR,
    /// The money went back.
    DONE,
    /// It did not, and will not.
    REFUSED;

    private static final Map<RefundState, Set<RefundState>> ALLOWED =
            Map.of(
                    DECIDED, EnumSet.of(ORDERED, UNCLEAR, DONE, REFUSED),
                    ORDERED, EnumSet.of(DONE, REFUSED),
                    UNCLEAR, EnumSet.of(DONE, REFUSED),
                    DONE, EnumSet.noneOf(RefundState.class),
                    REFUSED, EnumSet.noneOf(RefundState.class));

    /// What may follow what.
    boolean canBecome(RefundState next) {
        return ALLOWED.getOrDefault(this, Set.of()).contains(next);
    }

    /// Its amount is neither back nor free.
    public boolean open() {
        return this == DECIDED || this == ORDERED || this == UNCLEAR;
    }

    /// The word in the database and in keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RefundState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
