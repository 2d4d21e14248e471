package okno.payments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.payments.Allocation.Cause;
import okno.platform.Conflict;
import okno.platform.Ids;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Money that was received, and which charges it settles. A payment is never allocated beyond its
/// amount: what is left is free, to be allocated later or given back.
///
/// The row of the payment is locked first, then that of the charge, so that no two of these wait
/// for each other.
@Service
public class Payments {
    private final PaymentStore store;
    private final AllocationStore allocations;
    private final ChargeStore charges;
    private final ChargeTrail trail;
    private final Audit audit;
    private final Clock clock;

    Payments(
            PaymentStore store,
            AllocationStore allocations,
            ChargeStore charges,
            ChargeTrail trail,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.allocations = allocations;
        this.charges = charges;
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
    }

    /// Keeps money that came in. What its source tells again is the payment that is there.
    ///
    /// @return the payment, and whether it is told for the first time
    /// @throws Conflict if the source told another amount before
    @Transactional
    public Receipt receive(ReceivedPayment payment, Actor by) {
        var id = Ids.next(clock);
        boolean first = store.insert(id, payment, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var kept = store.find(payment.source(), payment.reference()).orElseThrow();
        if (!kept.amount().equals(payment.amount())) {
            throw new Conflict("the same payment with another amount");
        }
        if (first) {
            var facts =
                    Map.of(
                            "source", payment.source().word(),
                            "kopecks", Long.toString(payment.amount().value()));
            audit.record(by, "payments.received", "payment", id.toString(), facts);
        }
        return new Receipt(kept, first);
    }

    /// A payment as it is kept.
    ///
    /// @param first false when it was told of before
    public record Receipt(Payment payment, boolean first) {}

    /// Lets a part of a payment settle a charge.
    ///
    /// @return the charge as it stands then
    /// @throws Conflict if less than that is free
    /// @throws NotFound if there is no such payment or charge
    @Transactional
    public Charge allocate(UUID payment, UUID charge, Kopecks part, Cause cause, Actor by) {
        return move(payment, charge, part.value(), cause, by);
    }

    /// Takes back what was allocated by mistake; it is free again.
    ///
    /// @return the charge as it stands then
    /// @throws Conflict if less than that settles the charge
    @Transactional
    public Charge undo(UUID payment, UUID charge, Kopecks part, Actor by) {
        return move(payment, charge, -part.value(), Cause.UNDONE, by);
    }

    /// Money went back that had settled a charge.
    ///
    /// @return the charge as it stands then
    /// @throws Conflict if less than that settles the charge
    @Transactional
    public Charge refund(UUID payment, UUID charge, Kopecks part, Actor by) {
        return move(payment, charge, -part.value(), Cause.REFUND, by);
    }

    /// Money went back that had settled nothing.
    ///
    /// @throws Conflict if less than that is free
    @Transactional
    public void refundFree(UUID payment, Kopecks part, Actor by) {
        var locked = lock(payment);
        if (locked.free().value() < part.value()) {
            throw new Conflict("less than that is free");
        }
        store.add(payment, 0, part.value());
        record(by, "payments.refunded", payment, part.value(), Map.of());
    }

    /// A payment by what its source calls it.
    @Transactional(readOnly = true)
    public Optional<Payment> find(ReceivedPayment.Source source, String reference) {
        return store.find(source, reference);
    }

    /// What a source said of the payer.
    @Transactional(readOnly = true)
    public Optional<String> payer(UUID payment) {
        return store.payer(payment);
    }

    /// What settles a charge, in the order of time.
    @Transactional(readOnly = true)
    public List<Allocation> of(Charge charge) {
        return allocations.of(charge.id());
    }

    private Charge move(UUID payment, UUID charge, long kopecks, Cause cause, Actor by) {
        if (kopecks == 0) {
            throw new IllegalArgumentException("nothing to move");
        }
        var from = lock(payment);
        var before = lockCharge(charge);
        long taken = allocations.between(payment, charge).value();
        if (from.free().value() < kopecks || taken + kopecks < 0) {
            throw new Conflict("less than that is there");
        }
        allocations.insert(Ids.next(clock), allocation(from, charge, kopecks, cause), by);
        store.add(payment, kopecks, cause == Cause.REFUND ? -kopecks : 0);
        var facts = Map.of("charge", charge.toString());
        record(by, "payments.allocation-" + cause.word(), payment, kopecks, facts);
        var after = before.paying(kopecks, from.paidOn());
        return trail.pay(List.of(new ChargeTrail.Paid(before, after)), by).getFirst();
    }

    private Allocation allocation(Payment from, UUID charge, long kopecks, Cause cause) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Allocation(from.id(), charge, kopecks, cause, from.paidOn(), now);
    }

    private Payment lock(UUID payment) {
        return store.lock(payment).orElseThrow(() -> new NotFound("payment"));
    }

    private Charge lockCharge(UUID charge) {
        return charges.lock(List.of(charge)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("charge"));
    }

    private void record(
            Actor by, String deed, UUID payment, long kopecks, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("kopecks", Long.toString(kopecks));
        audit.record(by, deed, "payment", payment.toString(), facts);
    }
}
