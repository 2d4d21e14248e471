package okno.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.payments.Allocation.Cause;
import okno.platform.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Money that comes by the thousands: what [Payments] does one by one, for many by a few
/// statements. In the caller's transaction, which has locked the charges that money comes for; the
/// charges of money that is confirmed are locked here. Both in the order of ids.
@Service
public class BulkPayments {
    private final BulkStore store;
    private final ChargeTrail trail;
    private final Audit audit;
    private final Clock clock;

    BulkPayments(BulkStore store, ChargeTrail trail, Audit audit, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
    }

    /// Money that was told for the first time.
    ///
    /// @param part of it that settles a charge at once
    public record Told(ReceivedPayment payment, Optional<Part> part) {}

    /// A part of a payment and what it settles.
    ///
    /// @param charge as it stands before
    public record Part(Charge charge, Kopecks amount, Cause cause) {}

    /// Receives payments, each of which settles what it names.
    ///
    /// @param told each once, and each part as [Charge#paying] the one before left the charge
    /// @return the ids of the payments, in the order of what was told
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> receive(List<Told> told, Actor by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var ids = told.stream().map(it -> Ids.next(clock)).toList();
        var moves = new ArrayList<BulkStore.Move>();
        for (int i = 0; i < ids.size(); i++) {
            var payment = ids.get(i);
            told.get(i)
                    .part()
                    .map(part -> new BulkStore.Move(Ids.next(clock), payment, part))
                    .ifPresent(moves::add);
        }
        store.insertPayments(ids, told, now);
        store.insertAllocations(moves, by, now);
        record(ids, told, by);
        trail.pay(told.stream().flatMap(BulkPayments::paid).toList(), by);
        return ids;
    }

    /// What a gateway that took payments says of them now.
    ///
    /// @param agreed those that it hands over as the books have them
    /// @param contrary those of which it says something else, whatever it said before
    public record Handover(List<UUID> agreed, List<UUID> contrary) {
        public Handover {
            agreed = List.copyOf(agreed);
            contrary = List.copyOf(contrary);
        }
    }

    /// Keeps which payments their gateway hands over; the charges of all of them are weighed anew.
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(Handover handover, LocalDate day, Actor by) {
        record(store.confirm(handover.agreed(), day), "payments.confirmed", by);
        record(store.unconfirm(handover.contrary()), "payments.unconfirmed", by);
        var payments = new ArrayList<>(handover.agreed());
        payments.addAll(handover.contrary());
        trail.acknowledge(store.lockChargesOf(payments), by);
    }

    private void record(List<UUID> payments, String deed, Actor by) {
        if (!payments.isEmpty()) {
            var facts = new HashMap<String, Map<String, String>>();
            payments.forEach(id -> facts.put(id.toString(), Map.of()));
            audit.recordEach(by, deed, "payment", facts);
        }
    }

    private static Stream<ChargeTrail.Paid> paid(Told told) {
        var day = told.payment().paidOn();
        return told.part().stream()
                .map(it -> new ChargeTrail.Paid(it.charge(), it.charge().paying(it.amount(), day)));
    }

    /// One deed a payment says what came and what it settles.
    private void record(List<UUID> ids, List<Told> told, Actor by) {
        var facts = new HashMap<String, Map<String, String>>();
        for (int i = 0; i < ids.size(); i++) {
            facts.put(ids.get(i).toString(), facts(told.get(i)));
        }
        audit.recordEach(by, "payments.received", "payment", facts);
    }

    private static Map<String, String> facts(Told told) {
        var facts = new HashMap<String, String>();
        facts.put("source", told.payment().source().word());
        facts.put("kopecks", Long.toString(told.payment().amount().value()));
        told.part()
                .ifPresent(
                        part -> {
                            facts.put("charge", part.charge().id().toString());
                            facts.put("cause", part.cause().word());
                            facts.put("settling", Long.toString(part.amount().value()));
                        });
        return facts;
    }
}
