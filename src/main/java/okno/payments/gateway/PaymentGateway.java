package okno.payments.gateway;

import java.net.URI;
import okno.payments.Kopecks;

/// Whoever takes money from people over the network, in two steps: the money of a payment is held
/// when the payer agrees, and taken by [#capture]. No card data ever passes the portal.
///
/// A command with the same key is one command, however often it is sent; a gateway remembers a key
/// for a day.
public interface PaymentGateway {
    /// Names it in the database and in addresses; never changes.
    String name();

    /// Whether the settings name a shop whose money it takes.
    boolean open();

    /// Opens a payment.
    ///
    /// @param key at most 64 characters
    GatewayAnswer<GatewayPayment> create(NewGatewayPayment payment, String key);

    /// How a payment stands.
    ///
    /// @param id the gateway's own
    GatewayAnswer<GatewayPayment> find(String id);

    /// Takes the money that is held.
    GatewayAnswer<GatewayPayment> capture(String id, Kopecks amount, String key);

    /// Lets go the money that is held.
    GatewayAnswer<GatewayPayment> cancel(String id, String key);

    /// Gives back money that was taken, or a part of it.
    ///
    /// @param payment the gateway's id of the payment
    GatewayAnswer<GatewayRefund> refund(String payment, Kopecks amount, String key);

    /// How a refund stands.
    ///
    /// @param id the gateway's own
    GatewayAnswer<GatewayRefund> findRefund(String id);

    /// A payment to be opened.
    ///
    /// @param description what the payer reads, at most 128 characters, nothing personal
    /// @param reference comes back with the payment
    record NewGatewayPayment(
            Kopecks amount, String description, URI returnAddress, String reference) {}
}
