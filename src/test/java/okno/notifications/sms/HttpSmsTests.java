package okno.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import okno.identifiers.Phone;
import okno.platform.jobs.JobFailed;
import okno.platform.sql.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HttpSmsTests extends SmsGatewayContract {
    private final SmsProvider provider;

    HttpSmsTests() throws IOException {
        provider = new SmsProvider();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Override
    protected SmsGateway gateway() {
        return new HttpSms(
                new SmsSettings.Provider("main", provider.url(), "secret", "Okno"),
                Duration.ofSeconds(5),
                new Json(JsonMapper.shared()));
    }

    @Override
    protected List<String> inbox(Phone owner) {
        var messages = new LinkedHashMap<String, String>();
        for (var sms : provider.received()) {
            if (sms.get("to").asString().equals(owner.e164())) {
                messages.put(sms.get("id").asString(), sms.get("text").asString());
            }
        }
        return List.copyOf(messages.values());
    }

    @Test
    void showsItsTokenAndTheSender() {
        gateway().send(new Sms(UUID.randomUUID(), someNumber(), "Раз"));

        assertThat(provider.tokens()).containsExactly("Bearer secret");
        assertThat(provider.received().getFirst().get("from").asString()).isEqualTo("Okno");
    }

    @Test
    void tellsRefusalFromSilence() {
        var gateway = gateway();
        provider.answerWith(503);
        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> gateway.send(new Sms(UUID.randomUUID(), someNumber(), "Раз")))
                .withMessage("notifications.reason.sms-refused");

        provider.close();
        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> gateway.send(new Sms(UUID.randomUUID(), someNumber(), "Раз")))
                .withMessage("notifications.reason.sms-no-answer");
    }
}
