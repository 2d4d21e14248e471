package okno.accounts.ports;

import java.time.Instant;

/// Carries what only its recipient may read: a code, a link. The order is a sealed, short-lived job
/// in the caller's transaction; the secret stands in no event, no log and no table in the clear.
public interface SecretCourier {
    /// Orders the delivery.
    ///
    /// @param expiresAt after this the secret is worthless and is dropped undelivered
    void send(SecretMessage message, Instant expiresAt);
}
