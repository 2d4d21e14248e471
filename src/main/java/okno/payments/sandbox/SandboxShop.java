package okno.payments.sandbox;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okno.payments.Kopecks;
import okno.payments.gateway.GatewayPayment.State;
import okno.payments.sandbox.SandboxPayment.Telling;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands of the shop. A command with a key that was used before is answered as it was then
/// and does nothing.
final class SandboxShop {
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_DESCRIPTION = 128;
    private static final Pattern PAYMENT =
            Pattern.compile("/payments/([A-Za-z0-9-]+)(?:/(capture|cancel))?");
    private static final Pattern REFUND = Pattern.compile("/refunds/([A-Za-z0-9-]+)");

    private final SandboxBooks.Content books;
    private final Instant now;
    private final UnaryOperator<String> page;

    SandboxShop(SandboxBooks.Content books, Instant now, UnaryOperator<String> page) {
        this.books = books;
        this.now = now;
        this.page = page;
    }

    SandboxAnswer answer(SandboxRequest request) {
        return switch (request.method()) {
            case "GET" -> read(request.path());
            case "POST" -> once(request);
            default -> refused(405, "not_supported", "No such method.", "");
        };
    }

    static SandboxAnswer refused(int status, String code, String description, String parameter) {
        return new SandboxAnswer(status, SandboxJson.error(code, description, parameter));
    }

    private SandboxAnswer read(String path) {
        var payment = PAYMENT.matcher(path);
        if (payment.matches() && payment.group(2) == null) {
            var found = books.payments().get(payment.group(1));
            return found == null ? unknown() : show(found);
        }
        var refund = REFUND.matcher(path);
        if (refund.matches()) {
            var found = books.refunds().get(refund.group(1));
            return found == null ? unknown() : show(found);
        }
        return unknown();
    }

    private SandboxAnswer once(SandboxRequest request) {
        if (request.key().isEmpty() || request.key().length() > LONGEST_KEY) {
            return invalid("A key of 1 to 64 characters is needed.", "Idempotence-Key");
        }
        var command = request.path() + " " + request.body();
        var before = books.keys().get(request.key());
        if (before != null) {
            return before.command().equals(command)
                    ? before.answer()
                    : invalid("The key was used for another command.", "Idempotence-Key");
        }
        var answer = command(request);
        if (answer.status() == 200) {
            books.keys().put(request.key(), new SandboxBooks.Remembered(command, answer, now));
        }
        return answer;
    }

    private SandboxAnswer command(SandboxRequest request) {
        JsonNode body;
        try {
            body = JsonMapper.shared().readTree(request.body().isEmpty() ? "{}" : request.body());
        } catch (JacksonException _) {
            return invalid("The body is no JSON.", "");
        }
        var payment = PAYMENT.matcher(request.path());
        if (request.path().equals("/payments")) {
            return create(body);
        }
        if (request.path().equals("/refunds")) {
            return refund(body);
        }
        if (!payment.matches() || payment.group(2) == null) {
            return unknown();
        }
        var found = books.payments().get(payment.group(1));
        if (found == null) {
            return unknown();
        }
        return payment.group(2).equals("capture")
                ? capture(found, body)
                : held(found, () -> found.canceled("canceled_by_merchant"));
    }

    private SandboxAnswer create(JsonNode body) {
        var amount = amount(body);
        var confirmation = body.path("confirmation");
        if (amount <= 0) {
            return invalid("More than nothing, in roubles, is needed.", "amount");
        }
        if (!confirmation.path("type").asString("").equals("redirect")) {
            return invalid("Only a redirect is known here.", "confirmation.type");
        }
        if (confirmation.path("return_url").asString("").isEmpty()) {
            return invalid("An address to return to is needed.", "confirmation.return_url");
        }
        if (body.path("description").asString("").length() > LONGEST_DESCRIPTION) {
            return invalid("At most 128 characters.", "description");
        }
        var payment = payment(body, amount);
        books.payments().put(payment.id(), payment);
        return show(payment);
    }

    private SandboxPayment payment(JsonNode body, long amount) {
        return new SandboxPayment(
                UUID.randomUUID().toString(),
                State.PENDING,
                amount,
                0,
                !body.path("capture").asBoolean(false),
                body.path("description").asString(""),
                body.path("confirmation").path("return_url").asString(""),
                body.path("metadata").path("reference").asString(""),
                Telling.PROMPTLY,
                now,
                null,
                null);
    }

    private SandboxAnswer capture(SandboxPayment payment, JsonNode body) {
        var taken = body.has("amount") ? amount(body) : payment.amount();
        return taken <= 0 || taken > payment.amount()
                ? invalid("At most what is held.", "amount")
                : held(payment, () -> payment.captured(taken));
    }

    private SandboxAnswer held(SandboxPayment payment, Supplier<SandboxPayment> change) {
        if (payment.state() != State.WAITING_FOR_CAPTURE) {
            return invalid("The payment does not wait for capture.", "payment_id");
        }
        var changed = change.get();
        books.payments().put(changed.id(), changed);
        books.notices().addAll(SandboxNews.of(changed, page.apply(changed.id()), now));
        return show(changed);
    }

    private SandboxAnswer refund(JsonNode body) {
        var payment = books.payments().get(body.path("payment_id").asString(""));
        var amount = amount(body);
        if (payment == null || payment.state() != State.SUCCEEDED) {
            return invalid("No payment that succeeded.", "payment_id");
        }
        if (amount <= 0 || amount > payment.amount() - payment.refunded()) {
            return invalid("At most what was paid.", "amount");
        }
        var refund = new SandboxRefund(UUID.randomUUID().toString(), payment.id(), amount, now);
        books.refunds().put(refund.id(), refund);
        books.payments().put(payment.id(), payment.refunded(amount));
        books.notices().add(SandboxNews.of(refund, now));
        return show(refund);
    }

    private static long amount(JsonNode body) {
        var amount = body.path("amount");
        return amount.path("currency").asString("").equals("RUB")
                ? Kopecks.ofRoubles(amount.path("value").asString(""))
                        .map(Kopecks::value)
                        .orElse(0L)
                : 0;
    }

    private SandboxAnswer show(SandboxPayment payment) {
        var json = SandboxJson.payment(payment, page.apply(payment.id()));
        return new SandboxAnswer(200, SandboxJson.text(json));
    }

    private static SandboxAnswer show(SandboxRefund refund) {
        return new SandboxAnswer(200, SandboxJson.text(SandboxJson.refund(refund)));
    }

    private static SandboxAnswer invalid(String description, String parameter) {
        return refused(400, "invalid_request", description, parameter);
    }

    private static SandboxAnswer unknown() {
        return refused(404, "not_found", "There is no such thing.", "");
    }
}
