package okno.payments.refunds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.payments.Kopecks;
import okno.payments.Payments;
import okno.payments.refunds.Refund.Reason;
import okno.payments.refunds.Refund.Way;
import okno.platform.Conflict;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.platform.sql.Latest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a body can do to give money back. Deciding sets the amount aside; the books change when the
/// money is known to have gone.
@Service
public class Refunds {
    /// How many a page of the list holds.
    public static final int PAGE = 20;

    private static final int ORDERS = 10_000;
    private static final int MOST_OWED = 200;
    private static final String GATEWAY = "gateway";

    private final RefundStore store;
    private final MoneyStore money;
    private final OwedStore owed;
    private final Payments payments;
    private final Audit audit;
    private final Clock clock;

    Refunds(
            RefundStore store,
            MoneyStore money,
            OwedStore owed,
            Payments payments,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.money = money;
        this.owed = owed;
        this.payments = payments;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a body wants to give back.
    ///
    /// @param charge what the money settles, if anything
    /// @param agency slug of the body
    /// @param seen what could be given back when the form was drawn, if there was one: sent
    ///     twice it decides once
    public record Wanted(
            UUID payment,
            Optional<UUID> charge,
            String agency,
            Kopecks amount,
            Reason reason,
            Optional<Kopecks> seen) {}

    /// Decides to give money back, by the gateway that took it or else by the bank.
    ///
    /// @throws Conflict if there is less than that
    /// @throws NotFound if there is no such payment
    @Transactional
    public Refund decide(Wanted wanted, UUID staff) {
        var from = hold(wanted.payment());
        var most = most(wanted);
        if (wanted.amount().isZero()
                || wanted.amount().moreThan(most)
                || !wanted.seen().orElse(most).equals(most)) {
            throw new Conflict("there is less than that");
        }
        boolean byGateway = from.source().equals(GATEWAY);
        var now = now();
        var refund =
                new Refund(
                        Ids.next(clock),
                        wanted.payment(),
                        wanted.charge(),
                        wanted.agency(),
                        wanted.amount(),
                        byGateway ? Way.GATEWAY : Way.BANK,
                        wanted.reason(),
                        RefundState.DECIDED,
                        Optional.empty(),
                        now,
                        byGateway ? Optional.of(now) : Optional.empty(),
                        0);
        store.insert(refund, staff);
        record(refund, Actor.staff(staff));
        return refund;
    }

    /// What of a payment settles nothing and a body can still decide to give back. Nobody else
    /// decides on it until the end of the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public Kopecks free(UUID payment, String agency) {
        hold(payment);
        return money.free(payment, agency);
    }

    /// What of a payment settles a charge and is not on its way back, likewise.
    @Transactional(propagation = Propagation.MANDATORY)
    public Kopecks settling(UUID payment, UUID charge) {
        hold(payment);
        return money.settling(payment, charge);
    }

    /// Money that came for a charge and can be given back now.
    @Transactional
    public List<Source> sources(UUID charge) {
        var sources = new ArrayList<Source>();
        for (var it : money.of(charge)) {
            sources.add(it.source(Optional.of(charge), money.settling(it.payment(), charge)));
            sources.add(it.source(Optional.empty(), money.free(it.payment(), it.agency())));
        }
        sources.removeIf(it -> it.most().isZero());
        return sources;
    }

    /// Money that can be given back.
    ///
    /// @param from who told of it: its word in keys of texts
    /// @param charge what it settles, if anything
    public record Source(
            UUID payment, String from, LocalDate paidOn, Optional<UUID> charge, Kopecks most) {}

    /// A page of what bodies decided, the newest first.
    ///
    /// @param before id of the last one of the page before
    @Transactional(readOnly = true)
    public Latest<Refund> list(Collection<String> agencies, Optional<UUID> before) {
        return Latest.of(store.list(agencies, before, PAGE + 1), PAGE, Refund::id);
    }

    /// What bodies have to give back and did not decide on yet, the newest first.
    @Transactional(readOnly = true)
    public List<Owed> owed(Collection<String> agencies) {
        return owed.of(agencies, MOST_OWED);
    }

    /// What bodies have to order from a bank now, the oldest first.
    @Transactional(readOnly = true)
    public List<RefundOrder> orders(Collection<String> agencies) {
        return store.orders(agencies, ORDERS);
    }

    /// The order is with the bank.
    ///
    /// @throws NotFound if none of these bodies decided it
    @Transactional
    public void order(Collection<String> agencies, UUID id, UUID staff) {
        var refund = find(agencies, id);
        if (refund.way() != Way.BANK || refund.state() != RefundState.DECIDED) {
            throw new Conflict("not to be ordered");
        }
        settle(refund, RefundState.ORDERED, Optional.empty(), Actor.staff(staff));
    }

    /// An officer says that the money went back, or that it will not. While the gateway is being
    /// asked, only it can say so.
    ///
    /// @throws NotFound if none of these bodies decided it
    @Transactional
    public void end(Collection<String> agencies, UUID id, boolean done, UUID staff) {
        var refund = find(agencies, id);
        var byHand =
                refund.state() == RefundState.ORDERED
                        || refund.state() == RefundState.UNCLEAR
                        || (refund.way() == Way.BANK
                                && refund.state() == RefundState.DECIDED
                                && !done);
        if (!byHand) {
            throw new Conflict("not to be ended by hand");
        }
        var end = done ? RefundState.DONE : RefundState.REFUSED;
        settle(refund, end, refund.external(), Actor.staff(staff));
    }

    /// What is known of a refund changes its state, once; money that went back leaves the books in
    /// the same transaction.
    @Transactional
    public void settle(UUID id, RefundState next, Optional<String> external, Actor by) {
        var refund = store.lock(id).orElseThrow(() -> new NotFound("refund"));
        if (refund.state().open() && refund.state() != next) {
            settle(refund, next, external, by);
        }
    }

    private void settle(Refund refund, RefundState next, Optional<String> external, Actor by) {
        var changed = refund.to(next, external);
        if (next == RefundState.DONE) {
            refund.charge()
                    .ifPresentOrElse(
                            charge ->
                                    payments.refund(refund.payment(), charge, refund.amount(), by),
                            () -> payments.refundFree(refund.payment(), refund.amount(), by));
        }
        store.update(changed, now());
        record(changed, by);
    }

    private Kopecks most(Wanted wanted) {
        var payment = wanted.payment();
        return wanted.charge()
                .map(it -> money.settling(payment, it))
                .orElseGet(() -> money.free(payment, wanted.agency()));
    }

    private MoneyStore.Money hold(UUID payment) {
        return money.lock(payment).orElseThrow(() -> new NotFound("payment"));
    }

    private Refund find(Collection<String> agencies, UUID id) {
        return store.lock(agencies, id).orElseThrow(() -> new NotFound("refund"));
    }

    private void record(Refund refund, Actor by) {
        var facts = new HashMap<>(Map.of("kopecks", Long.toString(refund.amount().value())));
        facts.put("payment", refund.payment().toString());
        facts.put("reason", refund.reason().word());
        audit.record(
                by,
                "payments.refund-" + refund.state().word(),
                "refund",
                refund.id().toString(),
                facts);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
