package okno.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import okno.platform.StartProblem;
import okno.platform.jobs.JobFailed;
import okno.platform.sql.Json;
import okno.testing.TestTls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

class WebPushTests {
    private static final Json JSON = new Json(JsonMapper.shared());

    private final TestBrowser browser;
    private final PushSettings settings;
    private final TestTls tls;
    private PushService service;
    private WebPush push;

    WebPushTests() throws Exception {
        tls = TestTls.of("push.example.ru");
        browser = new TestBrowser();
        settings = PushNode.settings();
    }

    @BeforeEach
    void start() throws Exception {
        service = new PushService(tls);
        var client = HttpClient.newBuilder().sslContext(tls.client()).build();
        push = new WebPush(client, settings, _ -> true, JSON, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void bringsAWordThatOnlyTheBrowserCanRead() throws Exception {
        var sent = push();

        push.send(device(service.endpoint()), sent);

        var taken = service.taken().getFirst();
        assertThat(taken.headers().getFirst("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(taken.headers().getFirst("Ttl")).isEqualTo("259200");
        assertThat(taken.headers().getFirst("Topic")).hasSize(32);
        assertThat(JsonMapper.shared().readTree(browser.open(taken.body())))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"title":"Новое по заявлению","text":"Откройте портал.",
                                         "link":"/account/notices","language":"ru","tag":"%s"}
                                        """
                                                .formatted(sent.id())));
    }

    @Test
    void namesThePortalForThisServiceOnlyAndNotForLong() {
        push.send(device(service.endpoint()), push());

        var claims = service.taken().getFirst().claims();
        assertThat(claims.get("aud").asString()).isEqualTo(service.origin());
        assertThat(claims.get("sub").asString()).isEqualTo("mailto:portal@example.ru");
        assertThat(Instant.ofEpochSecond(claims.get("exp").asLong()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
    }

    @Test
    void knowsABrowserThatTakesNoMore() {
        service.answerWith(410);
        assertThatExceptionOfType(DeviceGone.class)
                .isThrownBy(() -> push.send(device(service.endpoint()), push()))
                .matches(DeviceGone::isTold);

        service.answerWith(404);
        assertThatExceptionOfType(DeviceGone.class)
                .isThrownBy(() -> push.send(device(service.endpoint()), push()));
    }

    @Test
    void saysWhyAServiceDidNotTakeIt() {
        service.answerWith(500);
        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> push.send(device(service.endpoint()), push()))
                .withMessage("notifications.reason.push-refused");

        service.close();
        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> push.send(device(service.endpoint()), push()))
                .withMessage("notifications.reason.push-no-answer")
                .withNoCause();
    }

    /// Anybody may name a server of his own.
    @Test
    @Timeout(20)
    void waitsForNoAnswerWithoutAnEnd() {
        service.neverEnd();

        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> push.send(device(service.endpoint()), push()))
                .withMessage("notifications.reason.push-no-answer");
    }

    @Test
    void doesNotKnockAtItsNeighboursDoors() {
        var inEarnest = WebPush.of(settings, JSON, Clock.systemUTC());

        assertThatExceptionOfType(DeviceGone.class)
                .isThrownBy(() -> inEarnest.send(device(service.endpoint()), push()))
                .matches(gone -> !gone.isTold());
        assertThatExceptionOfType(DeviceGone.class)
                .isThrownBy(
                        () ->
                                inEarnest.send(
                                        device(URI.create("https://169.254.169.254/")), push()));
        assertThat(service.taken()).isEmpty();
    }

    @Test
    void dropsABrowserWhoseKeyIsNoPointOfTheCurve() {
        var wrong = "BA" + "A".repeat(85);
        var device =
                Device.parse(
                                UUID.randomUUID(),
                                service.endpoint().toString(),
                                wrong,
                                browser.secret())
                        .orElseThrow();

        assertThatExceptionOfType(DeviceGone.class).isThrownBy(() -> push.send(device, push()));
    }

    @Test
    void doesNotStartWithKeysThatCannotBeRead() {
        var broken =
                new PushSettings(
                        "AAAA",
                        "AAAA",
                        "mailto:portal@example.ru",
                        Duration.ofSeconds(5),
                        Duration.ofDays(3));

        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> WebPush.of(broken, JSON, Clock.systemUTC()))
                .withMessageContaining("okno.push.public-key");
    }

    private Device device(URI endpoint) {
        return Device.parse(UUID.randomUUID(), endpoint.toString(), browser.key(), browser.secret())
                .orElseThrow();
    }

    private static Push push() {
        return new Push(
                UUID.randomUUID(),
                "Новое по заявлению",
                "Откройте портал.",
                "/account/notices",
                Locale.of("ru"));
    }
}
