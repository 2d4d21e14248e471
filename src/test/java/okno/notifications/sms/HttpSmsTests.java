package okno.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import okno.identifiers.Phone;
import okno.platform.jobs.JobFailed;
import okno.platform.sql.Json;
import okno.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

class HttpSmsTests extends SmsRouteContract {
    private static final Phone ANNA = new Phone("+79281234567");

    @Override
    FakeProvider provider(MovableClock clock) throws IOException {
        return new SmsProvider();
    }

    @Test
    void showsItsTokenAndTheSender() {
        route().send(sms());

        var provider = (SmsProvider) provider();
        assertThat(provider.tokens()).containsExactly("Bearer secret");
        assertThat(provider.received().getFirst().get("from").asString()).isEqualTo("Okno");
    }

    @Test
    @Timeout(20)
    void waitsForNoAnswerWithoutAnEnd() {
        var provider = (SmsProvider) provider();
        provider.neverEnd();
        var hasty = provider.route("p", Duration.ofMillis(500), _ -> {});

        assertThatExceptionOfType(JobFailed.class)
                .isThrownBy(() -> hasty.send(sms()))
                .withMessage("notifications.reason.sms-no-answer");
    }

    @Test
    void writesEachValueAsItsPlaceAsks() {
        var text = "Код \"12\" & <3>\n+1%";

        assertThat(template("application/json", "{\"t\":\"{text}\"}").body(sms(text)))
                .isEqualTo("{\"t\":\"Код \\\"12\\\" & <3>\\n+1%\"}");
        assertThat(template("application/x-www-form-urlencoded", "t={text}").body(sms("a&b+c")))
                .isEqualTo("t=a%26b%2Bc");
        assertThat(template("text/xml", "<t>{text}</t>").body(sms("a&<b>")))
                .isEqualTo("<t>a&amp;&lt;b&gt;</t>");
        assertThat(template("text/plain", "").address(sms("a&to=1")))
                .isEqualTo(URI.create("https://sms.example.ru/?to=79281234567&t=a%26to%3D1"));
        assertThat(template("text/plain", "").header("{text}", sms("a\r\nX: 1")))
                .isEqualTo("a  X: 1");
    }

    @Test
    void leavesATextAloneThatLooksLikeAPlaceholder() {
        assertThat(template("text/plain", "{text} {unknown}").body(sms("{token} $1")))
                .isEqualTo("{token} $1 {unknown}");
    }

    private static RequestTemplate template(String type, String body) {
        var http = new SmsSettings.Http("POST", type, body, Map.of(), "", "", "");
        var url = URI.create("https://sms.example.ru/?to=%7Bdigits%7D&t=%7Btext%7D");
        var provider = TestSettings.provider("p", url, "secret", http, "");
        return new RequestTemplate(provider, new Json(JsonMapper.shared()));
    }

    private static Sms sms(String text) {
        return new Sms(UUID.randomUUID(), ANNA, text);
    }
}
