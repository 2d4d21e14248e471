package okno.payments.sandbox;

import java.time.Duration;
import java.time.Instant;
import okno.payments.gateway.GatewayPayment.State;
import org.jspecify.annotations.Nullable;

/// A payment of the sandbox.
///
/// @param amount kopecks
/// @param refunded kopecks
/// @param returnAddress where the payer goes when he is done
/// @param reference what the shop calls it
/// @param telling how the shop is told of it
/// @param reason why it was canceled
public record SandboxPayment(
        String id,
        State state,
        long amount,
        long refunded,
        boolean held,
        String description,
        String returnAddress,
        String reference,
        Telling telling,
        Instant createdAt,
        @Nullable Instant paidAt,
        @Nullable String reason) {
    /// How long the payer may think, and how long money is held.
    static final Duration THINKING = Duration.ofHours(1);

    static final Duration HOLDING = Duration.ofDays(7);

    /// How the shop is told of what happens.
    public enum Telling {
        PROMPTLY,
        TWICE,
        LATE,
        BACKWARDS,
        NEVER
    }

    SandboxPayment paid(Telling wanted, Instant now) {
        return new SandboxPayment(
                id,
                held ? State.WAITING_FOR_CAPTURE : State.SUCCEEDED,
                amount,
                refunded,
                held,
                description,
                returnAddress,
                reference,
                wanted,
                createdAt,
                now,
                null);
    }

    SandboxPayment captured(long taken) {
        return with(State.SUCCEEDED, taken, refunded, null);
    }

    SandboxPayment canceled(String why) {
        return with(State.CANCELED, amount, refunded, why);
    }

    SandboxPayment refunded(long more) {
        return with(state, amount, refunded + more, null);
    }

    /// As it stands at a moment: who thinks too long has declined, what is held too long is let go.
    SandboxPayment at(Instant now) {
        if (state == State.PENDING && now.isAfter(createdAt.plus(THINKING))) {
            return canceled("expired_on_confirmation");
        }
        if (state == State.WAITING_FOR_CAPTURE
                && paidAt != null
                && now.isAfter(paidAt.plus(HOLDING))) {
            return canceled("expired_on_capture");
        }
        return this;
    }

    private SandboxPayment with(State to, long sum, long back, @Nullable String why) {
        return new SandboxPayment(
                id,
                to,
                sum,
                back,
                held,
                description,
                returnAddress,
                reference,
                telling,
                createdAt,
                paidAt,
                why);
    }
}
