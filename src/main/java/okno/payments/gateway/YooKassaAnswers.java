package okno.payments.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import okno.payments.Kopecks;
import okno.payments.gateway.GatewayAnswer.Done;
import okno.payments.gateway.GatewayAnswer.Refused;
import okno.payments.gateway.GatewayAnswer.TryAgain;
import okno.payments.gateway.GatewayAnswer.Unknown;
import tools.jackson.databind.JsonNode;

/// Reads the objects of ЮKassa. An object that lacks something counts as no answer: what cannot be
/// understood is not believed.
final class YooKassaAnswers {
    private YooKassaAnswers() {}

    static <T> GatewayAnswer<T> of(
            GatewayAnswer<JsonNode> answer, Function<JsonNode, Optional<T>> reading) {
        return switch (answer) {
            case Done<JsonNode>(var body) ->
                    reading.apply(body).<GatewayAnswer<T>>map(Done::new).orElseGet(Unknown::new);
            case TryAgain<JsonNode>(var pause) -> new TryAgain<>(pause);
            case Refused<JsonNode>(var code, var words) -> new Refused<>(code, words);
            case Unknown<JsonNode>() -> new Unknown<>();
        };
    }

    static Optional<GatewayPayment> payment(JsonNode body) {
        var id = text(body, "id").filter(YooKassaGateway::isId);
        var state = state(GatewayPayment.State.values(), GatewayPayment.State::word, body);
        var amount = amount(body.path("amount"));
        if (id.isEmpty() || state.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new GatewayPayment(
                        id.get(),
                        state.get(),
                        amount.get(),
                        text(body.path("confirmation"), "confirmation_url")
                                .flatMap(YooKassaAnswers::address),
                        text(body, "expires_at").flatMap(YooKassaAnswers::instant),
                        text(body.path("cancellation_details"), "reason"),
                        amount(body.path("refunded_amount")).orElse(new Kopecks(0)),
                        text(body.path("metadata"), "reference")));
    }

    static Optional<GatewayRefund> refund(JsonNode body) {
        var id = text(body, "id").filter(YooKassaGateway::isId);
        var payment = text(body, "payment_id");
        var state = state(GatewayRefund.State.values(), GatewayRefund.State::word, body);
        var amount = amount(body.path("amount"));
        if (id.isEmpty() || payment.isEmpty() || state.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new GatewayRefund(
                        id.get(),
                        payment.get(),
                        state.get(),
                        amount.get(),
                        text(body.path("cancellation_details"), "reason")));
    }

    private static <S> Optional<S> state(S[] states, Function<S, String> word, JsonNode body) {
        var said = body.path("status").asString("");
        return Arrays.stream(states).filter(state -> word.apply(state).equals(said)).findFirst();
    }

    /// Roubles only: another currency is another amount.
    private static Optional<Kopecks> amount(JsonNode amount) {
        return text(amount, "currency")
                .filter("RUB"::equals)
                .flatMap(_ -> text(amount, "value"))
                .flatMap(Kopecks::ofRoubles);
    }

    private static Optional<String> text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    /// Becomes a link, so it must not be a script.
    private static Optional<URI> address(String text) {
        try {
            var address = new URI(text);
            var scheme = String.valueOf(address.getScheme());
            return address.getHost() != null && scheme.matches("https?")
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
