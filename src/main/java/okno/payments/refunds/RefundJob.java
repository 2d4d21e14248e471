package okno.payments.refunds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okno.audit.Actor;
import okno.payments.gateway.AskQueue;
import okno.payments.gateway.GatewayAnswer;
import okno.payments.gateway.GatewayAnswer.Done;
import okno.payments.gateway.GatewayAnswer.Refused;
import okno.payments.gateway.GatewayAnswer.TryAgain;
import okno.payments.gateway.GatewayAnswer.Unknown;
import okno.payments.gateway.GatewayRefund;
import okno.payments.gateway.PaymentGateway;
import okno.platform.jobs.GrowingPause;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Has gateways give money back, outside of any transaction. A command has one key, which a gateway
/// remembers for a day: what is unclear after that is left to a person.
@Component
public class RefundJob implements JobHandler {
    private static final String KIND = "payments.refund";
    private static final Actor ACTOR = Actor.system("payments");
    private static final int AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofHours(20);
    private static final GrowingPause PAUSE =
            new GrowingPause(Duration.ofMinutes(1), Duration.ofHours(1));

    private final RefundStore store;
    private final MoneyOrders orders;
    private final Refunds refunds;
    private final PaymentGateway gateway;
    private final AskQueue questions;
    private final Clock clock;

    RefundJob(
            RefundStore store,
            MoneyOrders orders,
            Refunds refunds,
            PaymentGateway gateway,
            AskQueue questions,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.refunds = refunds;
        this.gateway = gateway;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        store.find(UUID.fromString(job.subject()))
                .filter(refund -> refund.askAt().isPresent())
                .ifPresent(this::ask);
    }

    /// Leaves a job for each refund that is due.
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public void queue() {
        questions.queue("refund", KIND, AT_ONCE);
    }

    private void ask(Refund refund) {
        if (clock.instant().isAfter(refund.decidedAt().plus(PATIENCE))
                && refund.external().isEmpty()) {
            refunds.settle(refund.id(), RefundState.UNCLEAR, Optional.empty(), ACTOR);
            return;
        }
        var answer =
                refund.external().isPresent()
                        ? gateway.findRefund(refund.external().get())
                        : gateway.refund(
                                orders.payment(refund), refund.amount(), refund.id().toString());
        heard(refund, answer);
    }

    private void heard(Refund refund, GatewayAnswer<GatewayRefund> answer) {
        switch (answer) {
            case Done<GatewayRefund>(var news) -> {
                var external = Optional.of(news.id());
                switch (news.state()) {
                    case SUCCEEDED ->
                            refunds.settle(refund.id(), RefundState.DONE, external, ACTOR);
                    case CANCELED ->
                            refunds.settle(refund.id(), RefundState.REFUSED, external, ACTOR);
                    case PENDING -> orders.later(refund.id(), external, next(refund));
                }
            }
            case Refused<GatewayRefund>(_, _) -> refused(refund);
            case TryAgain<GatewayRefund>(_) ->
                    orders.later(refund.id(), refund.external(), next(refund));
            case Unknown<GatewayRefund>() ->
                    orders.later(refund.id(), refund.external(), next(refund));
        }
    }

    /// A refund that the gateway knew is not undone by its not finding it.
    private void refused(Refund refund) {
        if (refund.external().isPresent()) {
            orders.later(refund.id(), refund.external(), next(refund));
        } else {
            refunds.settle(refund.id(), RefundState.REFUSED, Optional.empty(), ACTOR);
        }
    }

    private Instant next(Refund refund) {
        return clock.instant().plus(PAUSE.after(refund.asked()));
    }
}
