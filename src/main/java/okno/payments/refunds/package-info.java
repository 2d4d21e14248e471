/// Money that goes back: what a body decided, and how it went. By the gateway that took it, or by
/// an order to a bank that the body carries out itself. Never more than was received.
///
/// Start with [Refunds].
@NullMarked
package okno.payments.refunds;

import org.jspecify.annotations.NullMarked;
