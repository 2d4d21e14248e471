package okno.payments.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okno.payments.sandbox.Sandbox.Choice;
import okno.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sandbox's JSON is what the API documents, whoever reads it; and what it tells.
class SandboxTests {
    private static final String RIGHT =
            "Basic " + Base64.getEncoder().encodeToString("100500:sandbox".getBytes(UTF_8));
    private static final String ORDER =
            """
            {"amount":{"value":"100.00","currency":"RUB"},"capture":false,
             "confirmation":{"type":"redirect","return_url":"https://okno.example/back"},
             "description":"Заказ №1","metadata":{"reference":"1"}}
            """;

    private final MovableClock clock = new MovableClock();
    private Sandbox sandbox = Sandbox.inMemory(clock, id -> "https://pay.example/" + id);

    @Test
    void writesANewPaymentAsDocumented() {
        Map<String, Object> payment = JsonPath.read(post("/payments", "1", ORDER).body(), "$");

        assertThat(payment.keySet())
                .isEqualTo(
                        Set.of(
                                "id",
                                "status",
                                "paid",
                                "amount",
                                "created_at",
                                "description",
                                "metadata",
                                "recipient",
                                "refundable",
                                "test",
                                "confirmation"));
        assertThat(payment)
                .containsEntry("status", "pending")
                .containsEntry("paid", false)
                .containsEntry("refundable", false)
                .containsEntry("amount", Map.of("value", "100.00", "currency", "RUB"))
                .containsEntry("metadata", Map.of("reference", "1"))
                .containsEntry(
                        "confirmation",
                        Map.of(
                                "type", "redirect",
                                "return_url", "https://okno.example/back",
                                "confirmation_url", "https://pay.example/" + payment.get("id")));
        assertThat(String.valueOf(payment.get("created_at")))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
    }

    @Test
    void writesAPaymentThatIsHeldAndOneThatIsTaken() {
        var id = open();
        sandbox.choose(id, Choice.PAY);

        Map<String, Object> held = JsonPath.read(get("/payments/" + id).body(), "$");
        Map<String, Object> taken =
                JsonPath.read(post("/payments/" + id + "/capture", "2", "{}").body(), "$");

        assertThat(held)
                .containsEntry("status", "waiting_for_capture")
                .containsEntry("paid", true)
                .containsKey("expires_at")
                .doesNotContainKey("confirmation");
        assertThat(taken)
                .containsEntry("status", "succeeded")
                .containsEntry("refundable", true)
                .containsEntry("refunded_amount", Map.of("value", "0.00", "currency", "RUB"))
                .containsKey("captured_at");
    }

    @Test
    void writesWhyNothingWasPaid() {
        var id = open();
        sandbox.choose(id, Choice.PAY);
        Map<String, Object> canceled =
                JsonPath.read(post("/payments/" + id + "/cancel", "2", "").body(), "$");

        assertThat(canceled)
                .containsEntry("status", "canceled")
                .containsEntry("paid", false)
                .containsEntry(
                        "cancellation_details",
                        Map.of("party", "merchant", "reason", "canceled_by_merchant"));
    }

    @Test
    void writesRefusalsAsDocumented() {
        var answer = post("/payments", "", ORDER);
        Map<String, Object> error = JsonPath.read(answer.body(), "$");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(error)
                .containsEntry("type", "error")
                .containsEntry("code", "invalid_request")
                .containsEntry("parameter", "Idempotence-Key")
                .containsKeys("id", "description");
        assertThat(get("/payments/unknown").status()).isEqualTo(404);
        assertThat(post("/payments", "k".repeat(65), ORDER).status()).isEqualTo(400);
        assertThat(post("/payments", "3", ORDER.replace("100.00", "0.00")).status()).isEqualTo(400);
        assertThat(post("/payments", "4", ORDER.replace("RUB", "USD")).status()).isEqualTo(400);
        assertThat(post("/payments", "5", ORDER.replace("redirect", "qr")).status()).isEqualTo(400);
        assertThat(post("/payments", "6", "{").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /payments,                405",
        "GET,    /payments,                404",
        "GET,    /payments/unknown,        404",
        "GET,    /payments/unknown/cancel, 404",
        "GET,    /refunds/unknown,         404",
        "POST,   /payments/unknown,        404",
        "POST,   /payments/unknown/cancel, 404",
        "POST,   /receipts,                404",
        "POST,   /refunds,                 400"
    })
    void knowsItsAddressesAlone(String method, String path, int status) {
        var request = new SandboxRequest(method, path, RIGHT, "key", "");

        assertThat(sandbox.answer(request).status()).isEqualTo(status);
    }

    @Test
    void refusesWhatTheApiWouldRefuse() {
        assertThat(post("/payments", "1", ORDER.replace("https://okno.example/back", "")).status())
                .isEqualTo(400);
        assertThat(post("/payments", "2", ORDER.replace("Заказ №1", "я".repeat(129))).status())
                .isEqualTo(400);
        var id = open();
        assertThat(post("/refunds", "3", refund(id, "1.00")).status()).isEqualTo(400);
        sandbox.choose(id, Choice.PAY);
        assertThat(post("/payments/" + id + "/capture", "4", roubles("0.00")).status())
                .isEqualTo(400);
        assertThat(post("/payments/" + id + "/capture", "5", roubles("100.01")).status())
                .isEqualTo(400);
        assertThat(post("/payments/" + id + "/capture", "6", roubles("60.00")).status())
                .isEqualTo(200);
        assertThat(post("/refunds", "7", refund(id, "0.00")).status()).isEqualTo(400);
        assertThat(post("/refunds", "8", refund(id, "60.01")).status()).isEqualTo(400);
        assertThat(post("/refunds", "9", refund(id, "60.00")).status()).isEqualTo(200);
    }

    @Test
    void takesAtOnceWhatIsNotToBeHeld() {
        var order = ORDER.replace("\"capture\":false", "\"capture\":true");
        String id = JsonPath.read(post("/payments", "1", order).body(), "$.id");

        sandbox.choose(id, Choice.LEAVE);
        assertThat(get("/payments/" + id).body()).contains("pending");
        sandbox.choose(id, Choice.PAY);

        assertThat(get("/payments/" + id).body()).contains("succeeded");
        assertThat(events()).containsExactly("payment.succeeded");
    }

    @Test
    void tellsWhatHappensInOrder() {
        var id = open();
        sandbox.choose(id, Choice.PAY);
        post("/payments/" + id + "/capture", "2", "{}");

        assertThat(events()).containsExactly("payment.waiting_for_capture", "payment.succeeded");
    }

    @Test
    void tellsTwiceLateBackwardsOrNeverAsWanted() {
        assertThat(told(Choice.PAY_TOLD_TWICE)).hasSize(4);
        assertThat(told(Choice.PAY_NEVER_TOLD)).isEmpty();
        assertThat(told(Choice.PAY_TOLD_BACKWARDS)).containsExactly("payment.succeeded");
        clock.advance(Duration.ofMinutes(1));
        assertThat(events()).containsExactly("payment.waiting_for_capture");
        assertThat(told(Choice.PAY_TOLD_LATE)).isEmpty();
        clock.advance(Duration.ofMinutes(3));
        assertThat(events()).hasSize(2);
    }

    @Test
    void tellsALieWithoutPaying() {
        var id = open();
        sandbox.choose(id, Choice.FORGE);

        assertThat(events()).contains("payment.succeeded");
        assertThat((String) JsonPath.read(get("/payments/" + id).body(), "$.status"))
                .isEqualTo("pending");
    }

    @Test
    void tellsAgainAndLaterWhatWasNotTaken() {
        sandbox.choose(open(), Choice.PAY);
        sandbox.sent(sandbox.due().getFirst(), false);

        assertThat(sandbox.due()).isEmpty();
        clock.advance(Duration.ofSeconds(11));
        assertThat(sandbox.due()).hasSize(1);
        sandbox.sent(sandbox.due().getFirst(), true);
        clock.advance(Duration.ofDays(2));
        assertThat(sandbox.due()).isEmpty();
    }

    @Test
    void sendsWhatIsDueUntilItIsTaken() throws Exception {
        var asked = new ArrayList<String>();
        var shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext(
                "/",
                exchange -> {
                    asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    exchange.sendResponseHeaders(asked.size() == 1 ? 500 : 200, -1);
                    exchange.close();
                });
        shop.start();
        var port = shop.getAddress().getPort();
        var sender = new SandboxSender(sandbox, () -> URI.create("http://127.0.0.1:" + port));
        sandbox.choose(open(), Choice.PAY);

        try {
            sender.send();
            sender.send();
            clock.advance(Duration.ofMinutes(1));
            sender.send();
            clock.advance(Duration.ofHours(1));
            sender.send();
        } finally {
            shop.stop(0);
        }

        assertThat(asked).hasSize(2).allMatch(it -> it.contains("payment.waiting_for_capture"));
    }

    @Test
    void keepsForLaterWhatNobodyTakes() {
        sandbox.choose(open(), Choice.PAY);

        new SandboxSender(sandbox, () -> URI.create("http://127.0.0.1:1")).send();
        clock.advance(Duration.ofMinutes(1));

        assertThat(sandbox.due()).hasSize(1);
    }

    @Test
    void givesUpTellingAfterADay() {
        sandbox.choose(open(), Choice.PAY);
        for (int attempt = 0; attempt < 20; attempt++) {
            sandbox.due().forEach(notice -> sandbox.sent(notice, false));
            clock.advance(Duration.ofHours(23));
        }

        assertThat(sandbox.due()).isEmpty();
    }

    @Test
    void outlivesARestart(@TempDir Path folder) throws Exception {
        var file = folder.resolve("deep").resolve("gateway.json");
        sandbox = Sandbox.in(file, clock, id -> "https://pay.example/" + id);
        var id = open();
        sandbox.choose(id, Choice.PAY);

        sandbox = Sandbox.in(file, clock, key -> "https://pay.example/" + key);

        assertThat((String) JsonPath.read(post("/payments", "1", ORDER).body(), "$.id"))
                .isEqualTo(id);
        assertThat(sandbox.find(id)).map(SandboxPayment::state).isPresent();
        assertThat(events()).containsExactly("payment.waiting_for_capture");
        Files.writeString(file, "{ broken");
        assertThat(Sandbox.in(file, clock, key -> key).payments()).isEmpty();
    }

    private List<String> told(Choice choice) {
        sandbox = Sandbox.inMemory(clock, id -> id);
        var id = open();
        sandbox.choose(id, choice);
        post("/payments/" + id + "/capture", "2", "{}");
        return events();
    }

    private List<String> events() {
        var due = sandbox.due();
        due.forEach(notice -> sandbox.sent(notice, true));
        return due.stream().map(it -> (String) JsonPath.read(it.body(), "$.event")).toList();
    }

    private String open() {
        return JsonPath.read(post("/payments", "1", ORDER).body(), "$.id");
    }

    private static String roubles(String value) {
        return "{\"amount\":{\"value\":\"%s\",\"currency\":\"RUB\"}}".formatted(value);
    }

    private static String refund(String payment, String value) {
        return roubles(value).replaceFirst("\\{", "{\"payment_id\":\"" + payment + "\",");
    }

    private SandboxAnswer get(String path) {
        return sandbox.answer(new SandboxRequest("GET", path, RIGHT, "", ""));
    }

    private SandboxAnswer post(String path, String key, String body) {
        return sandbox.answer(new SandboxRequest("POST", path, RIGHT, key, body));
    }
}
