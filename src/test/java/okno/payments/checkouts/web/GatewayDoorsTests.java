package okno.payments.checkouts.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import okno.payments.checkouts.Notices;
import okno.payments.gateway.GatewaySettings;
import okno.payments.gateway.PaymentGateway;
import okno.platform.web.PublicAddress;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/// Where payers may be sent, and from where a gateway is heard.
@OknoTest
class GatewayDoorsTests {
    private static final byte[] TOLD =
            "{\"type\":\"notification\",\"object\":{\"id\":\"1\"}}".getBytes(UTF_8);

    @Autowired private Notices notices;
    @Autowired private PaymentGateway gateway;
    @Autowired private PublicAddress address;

    @Test
    void sendsPayersToPagesOfTheGatewayAndItsOwnAlone() {
        var addresses = new GatewayAddresses(settings(), address);
        var own = URI.create(address.of("/demo/gateway/payments/1"));

        assertThat(addresses.redirect(URI.create("https://pay.example/1")))
                .contains("https://pay.example/1");
        assertThat(addresses.redirect(URI.create("https://pay.example.org/1"))).isEmpty();
        assertThat(addresses.redirect(own)).contains("/demo/gateway/payments/1");
    }

    @Test
    void hearsTheNetworksOfTheGatewayAlone() throws IOException {
        assertThat(heardFrom("185.71.76.7")).isEqualTo(200);
        assertThat(heardFrom("10.0.0.1")).isEqualTo(403);
    }

    private int heardFrom(String sender) throws IOException {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(sender);
        request.setContent(TOLD);
        var doors = new NotificationController(notices, gateway, settings());
        return doors.take(gateway.name(), request).getStatusCode().value();
    }

    private static GatewaySettings settings() {
        return new GatewaySettings(
                URI.create("https://api.example"),
                "1",
                "secret",
                Duration.ofSeconds(1),
                List.of("https://pay.example"),
                new GatewaySettings.Notices("", List.of("185.71.76.0/27")));
    }
}
