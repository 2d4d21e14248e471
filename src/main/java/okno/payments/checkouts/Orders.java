package okno.payments.checkouts;

import java.net.URI;
import java.util.Locale;
import okno.payments.Charges;
import okno.payments.gateway.PaymentGateway.NewGatewayPayment;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Makes of a checkout what its gateway is told. Nothing personal leaves: a number that only the
/// payer and the body know.
@Component
class Orders {
    private static final Locale RUSSIAN = Locale.of("ru");

    private final CheckoutItemStore items;
    private final Charges charges;
    private final CheckoutLinks links;
    private final MessageSource texts;

    Orders(CheckoutItemStore items, Charges charges, CheckoutLinks links, MessageSource texts) {
        this.items = items;
        this.charges = charges;
        this.links = links;
        this.texts = texts;
    }

    NewGatewayPayment of(Checkout checkout) {
        return new NewGatewayPayment(
                checkout.total(),
                description(checkout),
                URI.create(links.whole(checkout.id())),
                checkout.id().toString());
    }

    private String description(Checkout checkout) {
        var content = items.of(checkout.id());
        return content.size() == 1
                ? text(
                        "payments.order.one",
                        charges.get(content.getFirst().charge()).uin().digits())
                : text("payments.order.many", content.size());
    }

    private String text(String key, Object about) {
        return texts.getMessage(key, new Object[] {about}, RUSSIAN);
    }
}
