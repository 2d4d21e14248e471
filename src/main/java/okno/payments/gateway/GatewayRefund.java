package okno.payments.gateway;

import java.util.Locale;
import java.util.Optional;
import okno.payments.Kopecks;

/// A refund as its gateway sees it.
///
/// @param id the gateway's own
/// @param reason why it was canceled, by the gateway's word
public record GatewayRefund(
        String id, String payment, State state, Kopecks amount, Optional<String> reason) {

    /// Where a refund can stand.
    public enum State {
        PENDING,
        SUCCEEDED,
        CANCELED;

        /// The gateway's word.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
