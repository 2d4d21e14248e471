/// Whoever takes money from people over the network. [PaymentGateway] is what the portal needs of
/// it, `YooKassaGateway` speaks the API v3 of ЮKassa. Knows neither charges nor people.
@NullMarked
package okno.payments.gateway;

import org.jspecify.annotations.NullMarked;
