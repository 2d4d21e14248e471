package okno.payments.refunds.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an officer filled in.
///
/// @param source which money
/// @param amount roubles as they were typed
/// @param reason its word
public record RefundForm(
        @Nullable String uin,
        @Nullable String source,
        @Nullable String amount,
        @Nullable String reason) {
    public RefundForm {
        uin = Objects.requireNonNullElse(uin, "");
        source = Objects.requireNonNullElse(source, "");
        amount = Objects.requireNonNullElse(amount, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    /// A form with nothing filled in but why.
    static RefundForm because(String reason) {
        return new RefundForm("", "", "", reason);
    }
}
