package okno.payments.checkouts.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a checkout gets on.
///
/// @param path of this page
/// @param state its word in keys of texts
/// @param reason why it was closed without a payment: a word in keys of texts
/// @param rows the charges; none for a reader who is not known to be the payer
/// @param total kopecks
/// @param createdAt when it was opened
/// @param zone in which moments are told
/// @param confirmation where the payer agrees to pay, while he may
/// @param refreshing whether the page looks again by itself
/// @param own whether the reader is known to be the payer
/// @param back where charges are
public record CheckoutPage(
        String path,
        String state,
        @Nullable String reason,
        List<PayPage.Row> rows,
        long total,
        Instant createdAt,
        ZoneId zone,
        @Nullable String confirmation,
        boolean refreshing,
        boolean own,
        String back) {
    public CheckoutPage {
        rows = List.copyOf(rows);
    }

    /// Something is still to happen.
    public boolean open() {
        return List.of("created", "pending", "waiting-for-capture").contains(state);
    }

    /// The payer may give it up.
    public boolean canGiveUp() {
        return own && List.of("created", "pending").contains(state);
    }

    /// The tone of the word of the state.
    public String tone() {
        return switch (state) {
            case "succeeded" -> "ok";
            case "canceled", "expired" -> "stop";
            default -> "wait";
        };
    }
}
