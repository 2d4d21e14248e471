package okno.payments.gateway;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import okno.payments.Kopecks;

/// A payment as its gateway sees it.
///
/// @param id the gateway's own
/// @param confirmation where the payer agrees; absent when there is nothing to agree to
/// @param expiresAt until when the money is held
/// @param reason why it was canceled, by the gateway's word
/// @param refunded what was given back
/// @param reference what it was opened with
public record GatewayPayment(
        String id,
        State state,
        Kopecks amount,
        Optional<URI> confirmation,
        Optional<Instant> expiresAt,
        Optional<String> reason,
        Kopecks refunded,
        Optional<String> reference) {

    /// Where a payment can stand.
    public enum State {
        PENDING,
        WAITING_FOR_CAPTURE,
        SUCCEEDED,
        CANCELED;

        /// The gateway's word.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
