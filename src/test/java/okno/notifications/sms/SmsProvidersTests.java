package okno.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import okno.identifiers.Phone;
import okno.platform.jobs.JobFailed;
import okno.platform.sql.Json;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OknoTest
class SmsProvidersTests {
    @Autowired private SmsAttempts attempts;
    @Autowired private SmsReceipts receipts;
    @Autowired private Json json;
    @Autowired private MovableClock clock;

    private final SmsProvider first;
    private final SmsProvider second;

    SmsProvidersTests() throws IOException {
        first = new SmsProvider();
        second = new SmsProvider();
    }

    private SmsProviders providers;

    @BeforeEach
    void setUp() {
        providers = providers(List.of(first, second));
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        clock.reset();
    }

    @Test
    void sendsByTheFirstProviderWhileItWorks() {
        providers.send(sms());

        assertThat(first.received()).hasSize(1);
        assertThat(second.received()).isEmpty();
    }

    @Test
    void sendsByTheNextProviderWhenTheFirstFails() {
        first.answerWith(500);

        providers.send(sms());

        assertThat(second.received()).hasSize(1);
        assertThat(providers.health())
                .extracting(SmsProviders.Health::attempts, SmsProviders.Health::bad)
                .containsExactly(Tuple.tuple(1, 1), Tuple.tuple(1, 0));
    }

    @Test
    void passesOverAProviderThatFailsTooOftenUntilItIsForgotten() {
        first.answerWith(500);
        for (int i = 0; i < Failover.ENOUGH; i++) {
            providers.send(sms());
        }
        first.answerWith(200);

        providers.send(sms());
        assertThat(first.received()).isEmpty();
        assertThat(providers.health().getFirst().passedOver()).isTrue();

        clock.advance(SmsProviders.WINDOW.plusMinutes(1));
        providers.send(sms());
        assertThat(first.received()).hasSize(1);
    }

    @Test
    void passesOverAProviderThatIsSlow() {
        first.beforeAnswering(() -> clock.advance(Duration.ofSeconds(3)));
        for (int i = 0; i < Failover.ENOUGH; i++) {
            providers.send(sms());
        }

        providers.send(sms());

        assertThat(first.received()).hasSize(Failover.ENOUGH);
        assertThat(second.received()).hasSize(1);
    }

    @Test
    void trustsAProviderAgainAfterProbesThatWentWell() {
        first.answerWith(500);
        for (int i = 0; i < Failover.ENOUGH; i++) {
            providers.send(sms());
        }
        first.answerWith(200);

        for (int i = 0; i < Failover.PROBES; i++) {
            clock.advance(Failover.BETWEEN_PROBES);
            providers.send(sms());
            providers.send(sms());
        }

        // Of two messages a minute one was a probe; after the last one the first provider has all.
        assertThat(first.received()).hasSize(Failover.PROBES + 1);
        assertThat(providers.health().getFirst().passedOver()).isFalse();
    }

    @Test
    void losesNoMessageToAProbeThatFails() {
        first.answerWith(500);
        for (int i = 0; i < Failover.ENOUGH; i++) {
            providers.send(sms());
        }
        clock.advance(Failover.BETWEEN_PROBES);

        providers.send(sms());

        assertThat(second.received()).hasSize(Failover.ENOUGH + 1);
        assertThat(providers.health().getFirst().bad()).isEqualTo(Failover.ENOUGH + 1);
    }

    @Test
    void asksNobodyElseAboutANumberThatDoesNotExist() {
        first.answerWith(422);

        assertThatExceptionOfType(NumberRefused.class).isThrownBy(() -> providers.send(sms()));

        assertThat(second.received()).isEmpty();
        assertThat(providers.health().getFirst().bad()).isZero();
    }

    @Test
    void goesElsewhereWhenAProviderWantsFewerAndHoldsNothingAgainstIt() {
        first.answerWith(429);

        providers.send(sms());

        assertThat(second.received()).hasSize(1);
        assertThat(providers.health().getFirst().attempts()).isZero();
    }

    @Test
    void saysWhyWhenNobodyTakesTheMessage() {
        first.answerWith(500);
        second.close();
        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> providers.send(sms()))
                .withMessage("notifications.reason.sms-no-answer");

        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> providers(List.of()).send(sms()))
                .withMessage("notifications.reason.no-sms");
    }

    /// Names of their own: other tests count attempts in the same table.
    private SmsProviders providers(List<SmsProvider> servers) {
        var settings =
                new SmsSettings(
                        servers.stream()
                                .map(
                                        server ->
                                                server.settings(
                                                        "p"
                                                                + server.url().getPort()
                                                                + UUID.randomUUID()))
                                .toList(),
                        Duration.ofSeconds(5));
        return new SmsProviders(
                new SmsRoutes(settings, receipts, json, clock),
                settings,
                attempts,
                receipts,
                clock);
    }

    private static Sms sms() {
        return new Sms(UUID.randomUUID(), new Phone("+79281234567"), "Раз");
    }
}
