package okno.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import okno.payments.Kopecks;
import okno.payments.gateway.GatewayAnswer.Done;
import okno.payments.gateway.GatewayAnswer.Refused;
import okno.payments.gateway.GatewayPayment.State;
import okno.payments.gateway.PaymentGateway.NewGatewayPayment;
import org.junit.jupiter.api.Test;

/// What every gateway keeps to.
public abstract class PaymentGatewayContract {
    private static final Kopecks PRICE = new Kopecks(250_050);
    private static final Kopecks ONE = new Kopecks(1);

    protected abstract PaymentGateway gateway();

    /// The payer agrees on the gateway's page.
    protected abstract void agree(String id);

    /// The payer refuses there.
    protected abstract void decline(String id);

    @Test
    void opensAPaymentThatSomebodyHasToAgreeTo() {
        var payment = open();

        assertThat(payment.state()).isEqualTo(State.PENDING);
        assertThat(payment.amount()).isEqualTo(PRICE);
        assertThat(payment.confirmation()).isPresent();
        assertThat(payment.reference()).contains("мой заказ");
    }

    @Test
    void opensOnePaymentForOneKey() {
        var key = key();

        var first = done(gateway().create(wanted(PRICE), key));
        var second = done(gateway().create(wanted(PRICE), key));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(open().id()).isNotEqualTo(first.id());
    }

    @Test
    void refusesTheKeyOfAnotherCommand() {
        var key = key();
        done(gateway().create(wanted(PRICE), key));

        assertThat(gateway().create(wanted(ONE), key)).isInstanceOf(Refused.class);
    }

    @Test
    void holdsMoneyAndTakesItLater() {
        var id = open().id();
        agree(id);

        assertThat(done(gateway().find(id)).state()).isEqualTo(State.WAITING_FOR_CAPTURE);
        assertThat(done(gateway().find(id)).expiresAt()).isPresent();
        assertThat(done(gateway().capture(id, PRICE, key())).state()).isEqualTo(State.SUCCEEDED);
        assertThat(done(gateway().find(id)).state()).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void letsGoWhatIsHeld() {
        var id = open().id();
        agree(id);

        assertThat(done(gateway().cancel(id, key())).state()).isEqualTo(State.CANCELED);
        assertThat(gateway().capture(id, PRICE, key())).isInstanceOf(Refused.class);
    }

    @Test
    void takesNothingThatIsNotHeld() {
        var id = open().id();

        assertThat(gateway().capture(id, PRICE, key())).isInstanceOf(Refused.class);
        assertThat(done(gateway().find(id)).state()).isEqualTo(State.PENDING);
    }

    @Test
    void saysWhyNothingWasPaid() {
        var id = open().id();
        decline(id);

        assertThat(done(gateway().find(id)).state()).isEqualTo(State.CANCELED);
        assertThat(done(gateway().find(id)).reason()).isPresent();
    }

    @Test
    void givesBackNoMoreThanWasPaid() {
        var id = paid();

        var back = done(gateway().refund(id, new Kopecks(250_000), key()));
        var rest = gateway().refund(id, new Kopecks(51), key());

        assertThat(back.state()).isEqualTo(GatewayRefund.State.SUCCEEDED);
        assertThat(back.payment()).isEqualTo(id);
        assertThat(rest).isInstanceOf(Refused.class);
        assertThat(done(gateway().findRefund(back.id()))).isEqualTo(back);
        assertThat(done(gateway().find(id)).refunded()).isEqualTo(new Kopecks(250_000));
    }

    @Test
    void givesBackOnceForOneKey() {
        var id = paid();
        var key = key();

        var first = done(gateway().refund(id, ONE, key));
        var second = done(gateway().refund(id, ONE, key));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(done(gateway().find(id)).refunded()).isEqualTo(ONE);
    }

    @Test
    void knowsNoPaymentOfOthers() {
        assertThat(gateway().find(key())).isInstanceOf(Refused.class);
        assertThat(gateway().findRefund(key())).isInstanceOf(Refused.class);
    }

    protected final GatewayPayment open() {
        return done(gateway().create(wanted(PRICE), key()));
    }

    private String paid() {
        var id = open().id();
        agree(id);
        return done(gateway().capture(id, PRICE, key())).id();
    }

    protected static NewGatewayPayment wanted(Kopecks amount) {
        return new NewGatewayPayment(
                amount, "Заказ «1»", URI.create("https://okno.example/back"), "мой заказ");
    }

    protected static String key() {
        return UUID.randomUUID().toString();
    }

    protected static <T> T done(GatewayAnswer<T> answer) {
        if (answer instanceof Done<T>(var value)) {
            return value;
        }
        throw new AssertionError(answer);
    }
}
