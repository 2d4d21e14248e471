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
        for (int i = 0; i < SmsProviders.ENOUGH; i++) {
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
                                                new SmsSettings.Provider(
                                                        "p"
                                                                + server.url().getPort()
                                                                + UUID.randomUUID(),
                                                        server.url(),
                                                        "",
                                                        "Okno"))
                                .toList(),
                        Duration.ofSeconds(5));
        return new SmsProviders(settings, attempts, json, clock);
    }

    private static Sms sms() {
        return new Sms(UUID.randomUUID(), new Phone("+79281234567"), "Раз");
    }
}
