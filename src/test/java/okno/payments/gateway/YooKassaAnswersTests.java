package okno.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import okno.payments.Kopecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a gateway says is believed only as a whole.
class YooKassaAnswersTests {
    private static final String PAYMENT =
            """
            {"id": "2d8f5e1a-000f-5000-8000-1a2b3c4d5e6f", "status": "waiting_for_capture",
             "amount": {"value": "12.34", "currency": "RUB"},
             "confirmation": {"confirmation_url": "https://pay.example/1"},
             "expires_at": "2026-12-01T10:00:00Z",
             "refunded_amount": {"value": "1.00", "currency": "RUB"},
             "metadata": {"reference": "basket-1"}}
            """;
    private static final String REFUND =
            """
            {"id": "2d8f5e1a-000f-5000-8000-1a2b3c4d5e70", "status": "canceled",
             "payment_id": "2d8f5e1a-000f-5000-8000-1a2b3c4d5e6f",
             "amount": {"value": "12.34", "currency": "RUB"},
             "cancellation_details": {"reason": "insufficient_funds"}}
            """;

    @Test
    void readsAPayment() {
        var payment = YooKassaAnswers.payment(json(PAYMENT)).orElseThrow();

        assertThat(payment.state()).isEqualTo(GatewayPayment.State.WAITING_FOR_CAPTURE);
        assertThat(payment.amount()).isEqualTo(new Kopecks(1_234));
        assertThat(payment.confirmation()).contains(URI.create("https://pay.example/1"));
        assertThat(payment.expiresAt()).contains(Instant.parse("2026-12-01T10:00:00Z"));
        assertThat(payment.refunded()).isEqualTo(new Kopecks(100));
        assertThat(payment.reference()).contains("basket-1");
    }

    @Test
    void readsARefund() {
        var refund = YooKassaAnswers.refund(json(REFUND)).orElseThrow();

        assertThat(refund.state()).isEqualTo(GatewayRefund.State.CANCELED);
        assertThat(refund.reason()).contains("insufficient_funds");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"id\"',            '\"no\"'",
        "'\"2d8f5e1a',        '\"../2d8f5e1a'",
        "waiting_for_capture, gone",
        "'\"status\"',        '\"state\"'",
        "12.34,               '12,3456'",
        "'\"12.34\"',         12.34",
        "'34\", \"currency\": \"RUB', '34\", \"currency\": \"USD'",
        "'\"amount\"',        '\"sum\"'"
    })
    void believesNoPaymentThatLacksSomething(String said, String changed) {
        var other = PAYMENT.replace(said, changed);
        assertThat(other).isNotEqualTo(PAYMENT);

        assertThat(YooKassaAnswers.payment(json(other))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"id\"", "\"status\"", "\"payment_id\"", "\"amount\""})
    void believesNoRefundThatLacksSomething(String field) {
        var other = REFUND.replace(field, "\"other\"");

        assertThat(YooKassaAnswers.refund(json(other))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "ftp://pay.example/1", "/1", "https:///1", "not one"})
    void leadsNobodyToWhatIsNoPage(String address) {
        var payment =
                YooKassaAnswers.payment(json(PAYMENT.replace("https://pay.example/1", address)));

        assertThat(payment.orElseThrow().confirmation()).isEmpty();
    }

    @Test
    void whatIsOptionalMayBeWrong() {
        var other = PAYMENT.replace("2026-12-01T10:00:00Z", "soon").replace("1.00", "much");

        var payment = YooKassaAnswers.payment(json(other)).orElseThrow();

        assertThat(payment.expiresAt()).isEmpty();
        assertThat(payment.refunded()).isEqualTo(Kopecks.ZERO);
    }

    @Test
    void anAnswerThatCannotBeReadIsNone() {
        var done = new GatewayAnswer.Done<>(json("{}"));

        assertThat(YooKassaAnswers.of(done, YooKassaAnswers::payment))
                .isEqualTo(new GatewayAnswer.Unknown<>());
        assertThat(YooKassaAnswers.of(done, _ -> Optional.of(1)))
                .isEqualTo(new GatewayAnswer.Done<>(1));
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
