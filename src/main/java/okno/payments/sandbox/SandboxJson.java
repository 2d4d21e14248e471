package okno.payments.sandbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import okno.payments.Kopecks;
import okno.payments.gateway.GatewayPayment.State;
import tools.jackson.databind.json.JsonMapper;

/// Writes the objects of the API v3 of ЮKassa.
final class SandboxJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private SandboxJson() {}

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// @param page where the payer agrees
    static Map<String, Object> payment(SandboxPayment payment, String page) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", payment.id());
        json.put("status", payment.state().word());
        json.put("paid", isPaid(payment));
        json.put("amount", amount(payment.amount()));
        json.put("created_at", instant(payment.createdAt()));
        json.put("description", payment.description());
        json.put("metadata", Map.of("reference", payment.reference()));
        json.put("recipient", Map.of("account_id", "100500", "gateway_id", "100700"));
        json.put("refundable", payment.state() == State.SUCCEEDED);
        json.put("test", true);
        if (payment.state() == State.PENDING) {
            json.put(
                    "confirmation",
                    Map.of(
                            "type",
                            "redirect",
                            "return_url",
                            payment.returnAddress(),
                            "confirmation_url",
                            page));
        }
        addOutcome(payment, json);
        return json;
    }

    private static void addOutcome(SandboxPayment payment, Map<String, Object> json) {
        var paidAt = payment.paidAt();
        if (payment.state() == State.WAITING_FOR_CAPTURE && paidAt != null) {
            json.put("expires_at", instant(paidAt.plus(SandboxPayment.HOLDING)));
        }
        if (payment.state() == State.SUCCEEDED && paidAt != null) {
            json.put("captured_at", instant(paidAt));
            json.put("refunded_amount", amount(payment.refunded()));
        }
        var reason = payment.reason();
        if (reason != null) {
            var party = reason.startsWith("canceled_by") ? "merchant" : "yoo_money";
            json.put("cancellation_details", Map.of("party", party, "reason", reason));
        }
    }

    static Map<String, Object> refund(SandboxRefund refund) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", refund.id());
        json.put("payment_id", refund.payment());
        json.put("status", "succeeded");
        json.put("created_at", instant(refund.createdAt()));
        json.put("amount", amount(refund.amount()));
        return json;
    }

    static Map<String, Object> notification(String event, Map<String, Object> object) {
        return Map.of("type", "notification", "event", event, "object", object);
    }

    static String error(String code, String description, String parameter) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "error");
        json.put("id", UUID.randomUUID().toString());
        json.put("code", code);
        json.put("description", description);
        if (!parameter.isEmpty()) {
            json.put("parameter", parameter);
        }
        return text(json);
    }

    private static boolean isPaid(SandboxPayment payment) {
        return payment.state() == State.WAITING_FOR_CAPTURE || payment.state() == State.SUCCEEDED;
    }

    private static Map<String, String> amount(long kopecks) {
        return Map.of("value", new Kopecks(kopecks).roubles(), "currency", "RUB");
    }

    private static String instant(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.MILLIS));
    }
}
