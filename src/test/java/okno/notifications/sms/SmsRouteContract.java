package okno.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import okno.identifiers.Phone;
import okno.platform.jobs.JobFailed;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every way to a provider keeps to, whatever it speaks.
@OknoTest
abstract class SmsRouteContract extends SmsGatewayContract {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private final List<SmsReported> told = Collections.synchronizedList(new ArrayList<>());
    private final String name = "p" + UUID.randomUUID();
    private SmsReceipts receipts;
    private FakeProvider provider;
    private SmsRoute route;

    abstract FakeProvider provider(MovableClock clock) throws Exception;

    @BeforeEach
    void open() throws Exception {
        receipts = new SmsReceipts(jdbc, event -> told.add((SmsReported) event), clock);
        provider = provider(clock);
        route = route(LONG);
    }

    @AfterEach
    void close() {
        route.close();
        provider.close();
        clock.reset();
    }

    @Override
    protected SmsGateway gateway() {
        return sms -> new Handed(name, route.send(sms));
    }

    @Override
    protected List<String> inbox(Phone owner) {
        return provider.inbox(owner);
    }

    @Test
    void bringsALongText() {
        var text = "Ваше заявление рассмотрено. Результат 🙂 в личном кабинете. ".repeat(5);
        route.send(new Sms(UUID.randomUUID(), number(), text));

        assertThat(provider.inbox(number())).containsExactly(text);
    }

    @Test
    void tellsANumberThatIsRefusedFromAProviderThatFails() {
        provider.behave(FakeProvider.Mode.REFUSES_NUMBERS);
        assertThatExceptionOfType(NumberRefused.class).isThrownBy(() -> route.send(sms()));

        provider.behave(FakeProvider.Mode.FAILS);
        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> route.send(sms()))
                .withMessage("notifications.reason.sms-refused")
                .isNotInstanceOf(NumberRefused.class);
    }

    @Test
    void saysThatTheProviderIsDown() {
        provider.close();

        assertNoAnswer();
    }

    @Test
    void saysThatTheAnswerWasLost() {
        provider.behave(FakeProvider.Mode.LOSES_ANSWERS);
        assertNoAnswer();

        provider.behave(FakeProvider.Mode.TAKES);
        assertThat(route.send(sms())).hasSize(1);
    }

    @Test
    void doesNotWaitLongerThanItMay() {
        route.close();
        route = route(SHORT);
        provider.behave(FakeProvider.Mode.SILENT);

        assertNoAnswer();
    }

    @Test
    void tellsAProviderThatWantsFewerFromOneThatFails() {
        provider.behave(FakeProvider.Mode.THROTTLES);

        assertThatExceptionOfType(Throttled.class).isThrownBy(() -> route.send(sms()));
    }

    @Test
    void tellsOnceThatAMessageWasDelivered() throws Exception {
        var sms = sms();
        var receipt = hand(sms);

        provider.report(name, receipt, "DELIVRD", receipts);
        provider.report(name, receipt, "DELIVRD", receipts);
        provider.report(name, receipt, "UNDELIV", receipts);

        assertThat(told).containsExactly(new SmsReported(sms.id(), name, true, ""));
    }

    @Test
    void tellsWhyAMessageWasNotDelivered() throws Exception {
        var sms = sms();
        var receipt = hand(sms);

        provider.report(name, receipt, "ENROUTE", receipts);
        provider.report(name, receipt, "EXPIRED", receipts);

        assertThat(told)
                .containsExactly(
                        new SmsReported(sms.id(), name, false, "notifications.reason.sms-expired"));
    }

    @Test
    void waitsForWhatAReportIsAbout() throws Exception {
        var sms = sms();
        var receipt = route.send(sms).getFirst();

        provider.report(name, receipt, "DELIVRD", receipts);
        assertThat(told).isEmpty();

        receipts.handed(sms.id(), new Handed(name, List.of(receipt)));
        assertThat(told).containsExactly(new SmsReported(sms.id(), name, true, ""));
    }

    @Test
    void saysNothingOfMessagesThatItNeverTook() throws Exception {
        hand(sms());

        provider.report(name, "unknown-" + UUID.randomUUID(), "DELIVRD", receipts);

        assertThat(told).isEmpty();
    }

    @Test
    void cannotReportOfTheMessageOfAnotherProvider() throws Exception {
        var receipt = route.send(sms()).getFirst();
        receipts.handed(UUID.randomUUID(), new Handed("another " + name, List.of(receipt)));

        provider.report(name, receipt, "DELIVRD", receipts);

        assertThat(told).isEmpty();
    }

    private String hand(Sms sms) {
        var handed = new Handed(name, route.send(sms));
        receipts.handed(sms.id(), handed);
        return handed.receipts().getFirst();
    }

    private SmsRoute route(Duration timeout) {
        return provider.route(name, timeout, report -> receipts.reported(name, report));
    }

    private void assertNoAnswer() {
        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> route.send(sms()))
                .withMessage("notifications.reason.sms-no-answer");
    }

    final FakeProvider provider() {
        return provider;
    }

    final SmsRoute route() {
        return route;
    }

    private static Phone number() {
        return new Phone("+79281234567");
    }

    static Sms sms() {
        return new Sms(UUID.randomUUID(), number(), "Раз");
    }
}
