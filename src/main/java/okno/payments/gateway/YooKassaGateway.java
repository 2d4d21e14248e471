package okno.payments.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okno.payments.Kopecks;
import okno.payments.gateway.GatewayAnswer.Refused;
import okno.payments.gateway.GatewayAnswer.TryAgain;
import okno.payments.gateway.GatewayAnswer.Unknown;
import okno.platform.net.WholeAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// ЮKassa by its API v3. Payments are held first (`capture` is false); the payer chooses how to pay
/// on the gateway's own pages.
public final class YooKassaGateway implements PaymentGateway {
    /// Its name in the database and in addresses.
    public static final String NAME = "yookassa";

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int LARGEST = 256 * 1024;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECTING)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final JsonMapper mapper = JsonMapper.shared();
    private final Supplier<URI> url;
    private final String authorization;
    private final boolean open;
    private final Duration timeout;

    YooKassaGateway(GatewaySettings settings) {
        this(settings::url, settings.shop(), settings.secret(), settings.timeout());
    }

    /// @param url of the API, asked for each time
    public YooKassaGateway(Supplier<URI> url, String shop, String secret, Duration timeout) {
        this.url = url;
        this.timeout = timeout;
        this.open = !shop.isEmpty();
        var pair = (shop + ":" + secret).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /// Whether a text can be an id of the gateway: it becomes a part of an address.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public GatewayAnswer<GatewayPayment> create(NewGatewayPayment payment, String key) {
        var body =
                Map.of(
                        "amount", amount(payment.amount()),
                        "capture", false,
                        "confirmation",
                                Map.of(
                                        "type",
                                        "redirect",
                                        "return_url",
                                        payment.returnAddress().toString()),
                        "description", payment.description(),
                        "metadata", Map.of("reference", payment.reference()));
        return payment(post("/payments", key, body));
    }

    @Override
    public GatewayAnswer<GatewayPayment> find(String id) {
        return payment(get("/payments/" + safe(id)));
    }

    @Override
    public GatewayAnswer<GatewayPayment> capture(String id, Kopecks amount, String key) {
        Map<String, Object> body = Map.of("amount", amount(amount));
        return payment(post("/payments/" + safe(id) + "/capture", key, body));
    }

    @Override
    public GatewayAnswer<GatewayPayment> cancel(String id, String key) {
        return payment(post("/payments/" + safe(id) + "/cancel", key, Map.of()));
    }

    @Override
    public GatewayAnswer<GatewayRefund> refund(String payment, Kopecks amount, String key) {
        var body = Map.of("payment_id", safe(payment), "amount", amount(amount));
        return YooKassaAnswers.of(exchange(post("/refunds", key, body)), YooKassaAnswers::refund);
    }

    @Override
    public GatewayAnswer<GatewayRefund> findRefund(String id) {
        return YooKassaAnswers.of(exchange(get("/refunds/" + safe(id))), YooKassaAnswers::refund);
    }

    private GatewayAnswer<GatewayPayment> payment(HttpRequest request) {
        return YooKassaAnswers.of(exchange(request), YooKassaAnswers::payment);
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private HttpRequest post(String path, String key, Map<String, Object> body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotence-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url.get() + path))
                .header("Authorization", authorization);
    }

    /// Who could not even connect did nothing; behind a connection anything may have happened.
    private GatewayAnswer<JsonNode> exchange(HttpRequest request) {
        var limited = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST);
        try {
            return answer(WholeAnswer.of(client, request, limited, timeout));
        } catch (ConnectException | HttpConnectTimeoutException _) {
            return new TryAgain<>(Duration.ZERO);
        } catch (IOException _) {
            return new Unknown<>();
        }
    }

    private GatewayAnswer<JsonNode> answer(HttpResponse<byte[]> response) {
        var body = read(response.body());
        return switch (response.statusCode()) {
            case 200 -> body == null ? new Unknown<>() : new GatewayAnswer.Done<>(body);
            case 202, 429 ->
                    new TryAgain<>(
                            Duration.ofMillis(
                                    body == null ? 0 : body.path("retry_after").asLong(0)));
            case 400, 401, 403, 404, 405, 415 -> refused(response.statusCode(), body);
            default -> new Unknown<>();
        };
    }

    private static Refused<JsonNode> refused(int status, @Nullable JsonNode body) {
        return body == null
                ? new Refused<>("http_" + status, "")
                : new Refused<>(
                        body.path("code").asString("http_" + status),
                        body.path("description").asString(""));
    }

    private @Nullable JsonNode read(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static Map<String, String> amount(Kopecks amount) {
        return Map.of("value", amount.roubles(), "currency", "RUB");
    }

    private static String safe(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("no id of the gateway");
        }
        return id;
    }
}
