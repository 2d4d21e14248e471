package okno.notifications.deliveries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.notifications.sms.SmsReported;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes what came of attempts, and what providers say of them later.
@Component
public class Outcomes {
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final DeliveryStore store;
    private final ChannelStore channels;
    private final AttemptStore attempts;
    private final Deliveries deliveries;
    private final DeliverySettings settings;
    private final Clock clock;

    Outcomes(
            DeliveryStore store,
            ChannelStore channels,
            AttemptStore attempts,
            Deliveries deliveries,
            DeliverySettings settings,
            Clock clock) {
        this.store = store;
        this.channels = channels;
        this.attempts = attempts;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /// Notes what came of an attempt.
    ///
    /// @param together the deliveries that were to leave as one message
    @Transactional
    void note(List<Delivery> together, Handover handover, Duration took) {
        var ids = together.stream().map(Delivery::id).toList();
        var now = clock.instant();
        switch (handover) {
            case Handover.Taken(var provider, var receipt, var print) -> {
                store.sent(ids, print, now);
                keep(together.getFirst(), provider, taken(receipt), took, null);
            }
            case Handover.Later later -> again(together, later, took, now);
            case Handover.Silent(var provider, var reason, _) ->
                    again(together, new Handover.Later(provider, reason), took, now);
            case Handover.Closed(var provider, var reason) -> {
                var next = afterOthers(together.getFirst(), now);
                store.again(ids, reason, 0, next);
                keep(together.getFirst(), provider, failed("closed", reason), took, next);
            }
            case Handover.Refused(var provider, var reason, _) -> {
                keep(together.getFirst(), provider, failed("refused", reason), took, null);
                deliveries.fell(together, DeliveryState.BOUNCED, reason);
            }
            case Handover.Unwritable(var provider, var reason) -> {
                keep(together.getFirst(), provider, failed("refused", reason), took, null);
                deliveries.fell(together, DeliveryState.REFUSED, reason);
            }
            case Handover.Needless(_, var reason) ->
                    store.end(ids, DeliveryState.NEEDLESS, reason, now);
        }
    }

    /// Once the channel has rested, something else is tried, however urgent this is: one message
    /// that gets no answer must not be all that a channel is ever tried with.
    private Instant afterOthers(Delivery head, Instant now) {
        return channels.standing(head.channel()).rested(now).plus(SHORTEST);
    }

    private void again(List<Delivery> together, Handover.Later later, Duration took, Instant now) {
        var head = together.getFirst();
        if (head.attempts() + 1 < settings.tries()) {
            var next = now.plus(pause(head.attempts()));
            store.again(together.stream().map(Delivery::id).toList(), later.reason(), 1, next);
            keep(head, later.provider(), failed("later", later.reason()), took, next);
        } else {
            keep(head, later.provider(), failed("refused", later.reason()), took, null);
            deliveries.fell(together, DeliveryState.GIVEN_UP, later.reason());
        }
    }

    /// What came of a report.
    public enum Heard {
        /// Noted, or known before.
        NOTED,
        /// The message is on its way, but it is not noted yet that it left.
        TOO_EARLY,
        /// No delivery: a code, or one that is no longer kept.
        NO_DELIVERY
    }

    /// A provider says what became of a short message: it arrived, or the next rung is used.
    @Transactional
    public Heard reported(SmsReported report) {
        var together = store.message(report.message());
        if (together.isEmpty()) {
            return store.waits(report.message()) ? Heard.TOO_EARLY : Heard.NO_DELIVERY;
        }
        var result =
                report.delivered()
                        ? new AttemptStore.Result("delivered", null, null)
                        : failed("refused", report.reason());
        heard(together.getFirst(), report.provider(), result);
        if (report.delivered()) {
            var ids = together.stream().map(Delivery::id).toList();
            store.end(ids, DeliveryState.DELIVERED, "", clock.instant());
        } else {
            deliveries.fell(together, DeliveryState.BOUNCED, report.reason());
        }
        return Heard.NOTED;
    }

    /// A server on the way reports of a letter; its code is kept with the attempts.
    ///
    /// @param code enhanced code of status (RFC 3463)
    /// @param forGood whether the letter will never arrive: the next rung is used
    /// @return the delivery it left as; empty when no such letter left lately
    @Transactional
    public Optional<Delivery> reported(UUID message, String code, boolean forGood) {
        var reason = "notifications.reason.returned";
        var together = store.message(message);
        if (together.isEmpty()) {
            return Optional.empty();
        }
        var head = together.getFirst();
        var outcome = forGood ? "refused" : "later";
        heard(head, "smtp", new AttemptStore.Result(outcome, reason, code));
        if (forGood) {
            deliveries.fell(together, DeliveryState.BOUNCED, reason);
        }
        return Optional.of(head);
    }

    private void keep(
            Delivery head,
            String provider,
            AttemptStore.Result result,
            Duration took,
            @Nullable Instant next) {
        attempts.insert(new AttemptStore.Attempt(head.id(), provider, result, took, false, next));
    }

    private void heard(Delivery head, String provider, AttemptStore.Result result) {
        attempts.insert(
                new AttemptStore.Attempt(head.id(), provider, result, Duration.ZERO, true, null));
    }

    private static AttemptStore.Result taken(String receipt) {
        return new AttemptStore.Result("taken", null, receipt.isEmpty() ? null : receipt);
    }

    private static AttemptStore.Result failed(String outcome, String reason) {
        return new AttemptStore.Result(outcome, reason, null);
    }

    /// 30 s, 1 min, 2 min … at most an hour.
    private static Duration pause(int attempts) {
        var pause = SHORTEST.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
