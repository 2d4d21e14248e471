package okno.notifications.deliveries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.notifications.deliveries.AttemptStore.Attempt;
import okno.notifications.deliveries.AttemptStore.Result;
import okno.notifications.sms.SmsReported;
import okno.platform.jobs.GrowingPause;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes what came of attempts, and what providers say of them later.
@Component
public class Outcomes {
    private static final GrowingPause PAUSE =
            new GrowingPause(Duration.ofSeconds(30), Duration.ofHours(1));

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

    /// What came of a message that was to leave.
    record Tried(List<Delivery> together, Handover handover, Duration took) {
        Delivery head() {
            return together.getFirst();
        }

        List<UUID> ids() {
            return together.stream().map(Delivery::id).toList();
        }
    }

    /// Notes that messages left, all by as many statements as one.
    @Transactional
    void left(List<Tried> tried) {
        var left = new ArrayList<DeliveryStore.Left>();
        var attempted = new ArrayList<Attempt>();
        for (var one : tried) {
            if (one.handover() instanceof Handover.Taken(var provider, var receipt, var print)) {
                var several = one.together().size() > 1;
                var message = Optional.of(one.head().id()).filter(_ -> several);
                one.ids().forEach(id -> left.add(new DeliveryStore.Left(id, message, print)));
                var taken = new Result("taken", null, receipt.isEmpty() ? null : receipt);
                attempted.add(new Attempt(one.head(), provider, taken, one.took(), false, null));
            }
        }
        store.sent(left, clock.instant());
        attempts.insert(attempted);
    }

    /// Notes what came of a message.
    @Transactional
    void note(Tried tried) {
        var now = clock.instant();
        switch (tried.handover()) {
            case Handover.Taken _ -> left(List.of(tried));
            case Handover.Later later -> again(tried, later, now);
            case Handover.Silent(var provider, var reason, _) ->
                    again(tried, new Handover.Later(provider, reason), now);
            case Handover.Closed(var provider, var reason) -> {
                var next = afterOthers(tried.head(), now);
                store.again(tried.ids(), reason, 0, next);
                keep(tried, provider, failed("closed", reason), next);
            }
            case Handover.Refused(var provider, var reason, _) -> {
                keep(tried, provider, failed("refused", reason), null);
                deliveries.fell(tried.together(), DeliveryState.BOUNCED, reason);
            }
            case Handover.Unwritable(var provider, var reason) -> {
                keep(tried, provider, failed("refused", reason), null);
                deliveries.fell(tried.together(), DeliveryState.REFUSED, reason);
            }
            case Handover.Needless(_, var reason) -> needless(tried.together(), reason);
        }
    }

    /// Ends deliveries that nobody has to be told of any more.
    @Transactional
    void needless(List<Delivery> deliveries, String reason) {
        if (!deliveries.isEmpty()) {
            var ids = deliveries.stream().map(Delivery::id).toList();
            store.end(ids, DeliveryState.NEEDLESS, reason, clock.instant());
        }
    }

    /// Once the channel has rested, something else is tried, however urgent this is: one message
    /// that gets no answer must not be all that a channel is ever tried with.
    private Instant afterOthers(Delivery head, Instant now) {
        return channels.standing(head.channel()).rested(now).plus(PAUSE.shortest());
    }

    private void again(Tried tried, Handover.Later later, Instant now) {
        var attempts = tried.head().attempts();
        if (attempts + 1 < settings.tries()) {
            var next = now.plus(PAUSE.after(attempts));
            store.again(tried.ids(), later.reason(), 1, next);
            keep(tried, later.provider(), failed("later", later.reason()), next);
        } else {
            keep(tried, later.provider(), failed("refused", later.reason()), null);
            deliveries.fell(tried.together(), DeliveryState.GIVEN_UP, later.reason());
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
                        ? new Result("delivered", null, null)
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
        heard(head, "smtp", new Result(outcome, reason, code));
        if (forGood) {
            deliveries.fell(together, DeliveryState.BOUNCED, reason);
        }
        return Optional.of(head);
    }

    private void keep(Tried tried, String provider, Result result, @Nullable Instant next) {
        attempts.insert(
                List.of(new Attempt(tried.head(), provider, result, tried.took(), false, next)));
    }

    private void heard(Delivery head, String provider, Result result) {
        attempts.insert(List.of(new Attempt(head, provider, result, Duration.ZERO, true, null)));
    }

    private static Result failed(String outcome, String reason) {
        return new Result(outcome, reason, null);
    }
}
