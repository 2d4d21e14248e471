/// Baskets of charges on their way through a payment gateway, from «Оплатить» to money that was
/// received. Nothing is asked of a gateway inside a transaction, and nothing it says is believed
/// that was not asked for.
///
/// Start with [Checkouts] for what a payer can do, with [CheckoutTransitions] for what may follow
/// what, with [Progress] for how a checkout gets on.
@NullMarked
package okno.payments.checkouts;

import org.jspecify.annotations.NullMarked;
