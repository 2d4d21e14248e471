package okno.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OknoTest
class SmsConfigurationTests {
    @Autowired private SmsProviders providers;

    @Test
    void saysThatNoProviderIsSet() {
        var settings = new SmsSettings(List.of(), Duration.ofSeconds(5));

        var gateway = new SmsConfiguration().smsGateway(providers, settings);

        assertThat(gateway.missing()).contains("notifications.reason.no-sms");
    }
}
