package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.notifications.deliveries.Delivery;
import okno.notifications.deliveries.Handover;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Theme;
import okno.notifications.push.Device;
import okno.notifications.push.DeviceGone;
import okno.notifications.push.Devices;
import okno.notifications.push.Push;
import okno.notifications.push.PushGateway;
import okno.platform.jobs.JobFailed;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/// What push services answer, or do not, of the browsers of one person.
@OknoTest
class PushCarrierTests {
    private static final String NO_ANSWER = "notifications.reason.push-no-answer";
    private static final String GONE = "notifications.reason.push-gone";

    @Autowired private Citizens citizens;
    @Autowired private Devices devices;
    @Autowired private MessageSource texts;

    private final Services services = new Services();
    private SomeCitizen anna;
    private PushCarrier carrier;

    @BeforeEach
    void meetAnna() {
        anna = SomeCitizen.of(citizens, Optional.empty());
        carrier = new PushCarrier(devices, citizens, services, texts);
    }

    @Test
    void nameTheServiceThatDoesNotAnswer() {
        browser("One.example.ru", new JobFailed(NO_ANSWER));

        assertThat(carry()).isEqualTo(new Handover.Silent("push", NO_ANSWER, "one.example.ru"));
    }

    @Test
    void showThatTheChannelWorksWhenOneOfThemAnswers() {
        browser("one.example.ru", new JobFailed(NO_ANSWER));
        browser("two.example.ru", DeviceGone.told());

        assertThat(carry()).isEqualTo(new Handover.Later("push", NO_ANSWER));
    }

    @Test
    void showNothingWhenNoneWasAsked() {
        browser("one.example.ru", DeviceGone.unasked());

        assertThat(carry()).isEqualTo(Handover.Refused.unasked("push", GONE));
    }

    @Test
    void showThatTheChannelWorksWhenTheBrowserIsGone() {
        browser("one.example.ru", DeviceGone.told());
        browser("two.example.ru", DeviceGone.unasked());

        assertThat(carry()).isEqualTo(new Handover.Refused("push", GONE));
    }

    private void browser(String service, JobFailed answer) {
        var address = "https://" + service + "/" + UUID.randomUUID();
        var given = new Devices.Given(address, "B" + "A".repeat(86), "A".repeat(22), "Firefox");
        assertThat(devices.add(anna.id(), given)).isTrue();
        services.answers.put(address, answer);
    }

    private Handover carry() {
        var together =
                List.of(
                        new Delivery(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                anna.id(),
                                Channel.PUSH,
                                Theme.STEPS,
                                "body",
                                false,
                                true,
                                false,
                                0,
                                Instant.now(),
                                Optional.empty()));
        return carrier.open(List.of(together)).carry(together);
    }

    private static final class Services implements PushGateway {
        private final Map<String, JobFailed> answers = new HashMap<>();

        @Override
        public void send(Device device, Push push) {
            throw answers.get(device.endpoint().toString());
        }
    }
}
