package okno.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import okno.payments.Kopecks;
import okno.payments.gateway.GatewayAnswer;
import okno.payments.gateway.GatewayAnswer.Refused;
import okno.payments.gateway.GatewayAnswer.TryAgain;
import okno.payments.gateway.GatewayAnswer.Unknown;
import okno.payments.gateway.GatewayPayment.State;
import okno.payments.gateway.PaymentGateway;
import okno.payments.gateway.PaymentGatewayContract;
import okno.payments.gateway.YooKassaGateway;
import okno.payments.sandbox.Sandbox.Choice;
import okno.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The adapter and the sandbox over real HTTP: in good order, and with answers that go wrong.
class SandboxGatewayTests extends PaymentGatewayContract {
    private static final Kopecks PRICE = new Kopecks(100);

    private final MovableClock clock = new MovableClock();
    private final Sandbox sandbox =
            Sandbox.inMemory(clock, id -> "http://localhost:1/demo/gateway/payments/" + id);
    private final SandboxServer server = new SandboxServer(sandbox);
    private final PaymentGateway gateway = gateway(Sandbox.SECRET, Duration.ofSeconds(30));

    @AfterEach
    void close() {
        server.close();
    }

    @Override
    protected PaymentGateway gateway() {
        return gateway;
    }

    @Override
    protected void agree(String id) {
        sandbox.choose(id, Choice.PAY);
    }

    @Override
    protected void decline(String id) {
        sandbox.choose(id, Choice.DECLINE);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRY_AGAIN", "TOO_MANY"})
    void isAskedAgainWhenItSaysSo(SandboxFault fault) {
        server.fail(fault);

        assertThat(gateway.create(wanted(PRICE), key())).isInstanceOf(TryAgain.class);
        assertThat(sandbox.payments()).isEmpty();
    }

    @Test
    void saysHowLongToWait() {
        server.fail(SandboxFault.TRY_AGAIN);

        assertThat(gateway.create(wanted(PRICE), key()))
                .isEqualTo(new TryAgain<>(Duration.ofMillis(1800)));
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "GARBLED", "ENDLESS"})
    void opensOnePaymentThoughAnAnswerWasLost(SandboxFault fault) {
        var key = key();
        server.fail(fault);

        assertThat(gateway.create(wanted(PRICE), key)).isInstanceOf(Unknown.class);
        var payment = done(gateway.create(wanted(PRICE), key));

        assertThat(sandbox.payments()).extracting(SandboxPayment::id).containsOnly(payment.id());
    }

    @Test
    void doesNotBelieveAFailureThatDidNothing() {
        server.fail(SandboxFault.BROKEN);

        assertThat(gateway.create(wanted(PRICE), key())).isInstanceOf(Unknown.class);
    }

    @Test
    void doesNotWaitForEver() {
        server.fail(SandboxFault.SLOW);
        var hasty = gateway(Sandbox.SECRET, Duration.ofMillis(300));

        assertThat(hasty.create(wanted(PRICE), key())).isInstanceOf(Unknown.class);
        assertThat(sandbox.payments()).hasSize(1);
    }

    @Test
    void knowsThatNothingHappenedWhenNobodyIsThere() {
        var answers = gateway.create(wanted(PRICE), key());
        server.close();

        assertThat(answers).isInstanceOf(GatewayAnswer.Done.class);
        assertThat(gateway.create(wanted(PRICE), key())).isInstanceOf(TryAgain.class);
    }

    @Test
    void refusesAnotherKeyOfTheShop() {
        var stranger = gateway("another", Duration.ofSeconds(30));

        assertThat(stranger.create(wanted(PRICE), key()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("invalid_credentials"));
    }

    @Test
    void forgetsAKeyAfterADay() {
        var key = key();
        var first = done(gateway.create(wanted(PRICE), key));
        clock.advance(Duration.ofHours(25));
        done(gateway.create(wanted(PRICE), key()));

        assertThat(done(gateway.create(wanted(PRICE), key)).id()).isNotEqualTo(first.id());
    }

    @Test
    void endsAPaymentThatNobodyAgreesTo() {
        var id = open().id();
        clock.advance(Duration.ofHours(2));

        assertThat(done(gateway.find(id)).state()).isEqualTo(State.CANCELED);
        assertThat(done(gateway.find(id)).reason()).contains("expired_on_confirmation");
    }

    @Test
    void letsGoWhatIsHeldTooLong() {
        var id = open().id();
        agree(id);
        clock.advance(Duration.ofDays(8));

        assertThat(done(gateway.find(id)).state()).isEqualTo(State.CANCELED);
        assertThat(done(gateway.find(id)).reason()).contains("expired_on_capture");
    }

    private PaymentGateway gateway(String secret, Duration timeout) {
        return new YooKassaGateway(() -> url(), Sandbox.SHOP, secret, timeout);
    }

    private URI url() {
        return server.url();
    }
}
