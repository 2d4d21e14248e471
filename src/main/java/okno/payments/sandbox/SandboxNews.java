package okno.payments.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.payments.gateway.GatewayPayment.State;

/// Which notifications a change of a payment makes, told as its visitor wanted.
final class SandboxNews {
    /// How late "late" is.
    static final Duration LATE = Duration.ofMinutes(2);

    private static final Duration BEHIND = Duration.ofSeconds(20);

    private SandboxNews() {}

    static List<SandboxNotice> of(SandboxPayment payment, String page, Instant now) {
        var body =
                SandboxJson.text(
                        SandboxJson.notification(
                                "payment." + payment.state().word(),
                                SandboxJson.payment(payment, page)));
        return switch (payment.telling()) {
            case PROMPTLY -> List.of(notice(body, now));
            case TWICE -> List.of(notice(body, now), notice(body, now));
            case LATE -> List.of(notice(body, now.plus(LATE)));
            case BACKWARDS ->
                    List.of(
                            notice(
                                    body,
                                    payment.state() == State.WAITING_FOR_CAPTURE
                                            ? now.plus(BEHIND)
                                            : now));
            case NEVER -> List.of();
        };
    }

    static SandboxNotice of(SandboxRefund refund, Instant now) {
        var news = SandboxJson.notification("refund.succeeded", SandboxJson.refund(refund));
        return notice(SandboxJson.text(news), now);
    }

    /// Says that a payment succeeded which did not: anybody may send this to the shop.
    static List<SandboxNotice> forged(SandboxPayment payment, String page, Instant now) {
        var notices = new ArrayList<SandboxNotice>();
        for (var pretended : List.of(payment.paid(payment.telling(), now), payment.captured(1))) {
            Map<String, Object> object = SandboxJson.payment(pretended, page);
            var event = "payment." + pretended.state().word();
            var body = SandboxJson.text(SandboxJson.notification(event, object));
            notices.add(notice(body, now));
        }
        return notices;
    }

    private static SandboxNotice notice(String body, Instant dueAt) {
        return new SandboxNotice(UUID.randomUUID().toString(), body, dueAt, 0);
    }
}
