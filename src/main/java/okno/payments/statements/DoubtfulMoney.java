package okno.payments.statements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.Uin;
import okno.payments.Allocation.Cause;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.Payment;
import okno.payments.Payments;
import okno.payments.ReceivedPayment.Source;
import okno.payments.refunds.Refund.Reason;
import okno.payments.refunds.Refunds;
import okno.payments.statements.KeptLine.State;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.sql.Latest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What officers do with money that could not be brought together with a charge for sure. Whatever
/// they did can be undone, but for money that they decided to give back: it stays where it is until
/// it went or did not.
@Service
public class DoubtfulMoney {
    private static final int PAGE = 25;

    private static final String CLOSED_ACTION = "payments.statement-line-closed";

    private final LineStore lines;
    private final Candidates candidates;
    private final Charges charges;
    private final Payments payments;
    private final Refunds refunds;
    private final Audit audit;

    DoubtfulMoney(
            LineStore lines,
            Candidates candidates,
            Charges charges,
            Payments payments,
            Refunds refunds,
            Audit audit) {
        this.lines = lines;
        this.candidates = candidates;
        this.charges = charges;
        this.payments = payments;
        this.refunds = refunds;
        this.audit = audit;
    }

    /// Money to look at.
    ///
    /// @param returnable what settles nothing and is not on its way back
    /// @param settles charges it settles
    /// @param undoable whether some of what settles them is not on its way back
    /// @param fitting other charges that it would settle
    public record Case(
            KeptLine line,
            Optional<Payment> payment,
            Kopecks returnable,
            List<Charge> settles,
            boolean undoable,
            List<Charge> fitting) {
        public Case {
            settles = List.copyOf(settles);
            fitting = List.copyOf(fitting);
        }

        /// What settles nothing and did not go back.
        public Kopecks free() {
            return payment.map(Payment::free).orElse(Kopecks.ZERO);
        }
    }

    /// A page of what is to be looked at, the newest first.
    ///
    /// @param before id of the last one of the page before
    @Transactional(readOnly = true)
    public Latest<KeptLine> list(Collection<String> bodies, Optional<UUID> before) {
        var found = lines.list(bodies, State.DOUBTFUL, before, PAGE + 1);
        return Latest.of(found, PAGE, KeptLine::id);
    }

    /// One of them with what it may be meant for.
    ///
    /// @throws NotFound if it is of another body
    @Transactional
    public Case find(Collection<String> bodies, UUID id) {
        var line = lock(bodies, id);
        var payment = payment(line);
        var parts = payment.map(it -> lines.parts(it.id())).orElse(List.of());
        return new Case(
                line,
                payment,
                payment.map(it -> refunds.free(it.id(), line.agency())).orElse(Kopecks.ZERO),
                parts.stream().map(part -> charges.get(part.charge())).toList(),
                payment.filter(it -> parts.stream().anyMatch(part -> !undoable(it, part).isZero()))
                        .isPresent(),
                candidates.of(line));
    }

    /// Lets what is free of it, and not on its way back, settle a charge, as far as there is
    /// something to pay.
    ///
    /// @return false if there is no such charge of these bodies, or nothing to pay for it
    /// @throws NotFound if it is of another body
    @Transactional
    public boolean settle(Collection<String> bodies, UUID id, Uin uin, StaffId by) {
        var line = lock(bodies, id);
        var payment = payment(line).orElseThrow(() -> new Conflict("nothing came in"));
        var free = refunds.free(payment.id(), line.agency());
        var charge = charges.find(bodies, uin).flatMap(this::hold).filter(it -> !it.closed());
        if (charge.isEmpty()) {
            return false;
        }
        var owed = charge.get().terms().total().without(charge.get().money().paid());
        var part = free.min(owed);
        if (part.isZero()) {
            return false;
        }
        var actor = Actor.staff(by.value());
        payments.allocate(payment.id(), charge.get().id(), part, Cause.HAND, actor);
        boolean rest = free.moreThan(part);
        lines.settle(
                id,
                rest ? State.DOUBTFUL : State.WORKED,
                rest ? Optional.of(Doubt.OVER) : line.doubt(),
                Optional.empty());
        return true;
    }

    /// Takes back from charges whatever it settles and is not on its way back; somebody has to look
    /// at it again.
    ///
    /// @throws Conflict if there is nothing of the kind
    /// @throws NotFound if it is of another body
    @Transactional
    public void undo(Collection<String> bodies, UUID id, StaffId by) {
        var line = lock(bodies, id);
        var payment = payment(line).orElseThrow(() -> new Conflict("nothing came in"));
        boolean undone = false;
        for (var part : lines.parts(payment.id())) {
            var amount = undoable(payment, part);
            if (!amount.isZero()) {
                payments.undo(payment.id(), part.charge(), amount, Actor.staff(by.value()));
                undone = true;
            }
        }
        if (!undone) {
            throw new Conflict("nothing is to be taken back");
        }
        lines.settle(id, State.DOUBTFUL, Optional.of(Doubt.NO_CHARGE), Optional.empty());
        if (line.state() == State.MATCHED) {
            lines.countDoubted(id);
        }
    }

    /// Nothing more is to be done: the money stays as it is.
    ///
    /// @throws NotFound if it is of another body
    @Transactional
    public void close(Collection<String> bodies, UUID id, StaffId by) {
        var line = lock(bodies, id);
        if (line.state() != State.DOUBTFUL) {
            throw new Conflict("nothing is to be done with it");
        }
        lines.settle(id, State.WORKED, line.doubt(), Optional.empty());
        audit.record(
                Actor.staff(by.value()), CLOSED_ACTION, "statement-line", id.toString(), Map.of());
    }

    /// Decides that what is free of it and not on its way back goes back; what follows happens
    /// where all refunds are.
    ///
    /// @throws Conflict if there is nothing of the kind
    /// @throws NotFound if it is of another body
    @Transactional
    public void giveBack(Collection<String> bodies, UUID id, StaffId by) {
        var line = lock(bodies, id);
        var payment = payment(line).orElseThrow(() -> new Conflict("nothing came in"));
        refunds.decide(
                new Refunds.Wanted(
                        payment.id(),
                        Optional.empty(),
                        line.agency(),
                        refunds.free(payment.id(), line.agency()),
                        line.doubt().map(DoubtfulMoney::reason).orElse(Reason.MISTAKEN),
                        Optional.empty()),
                by.value());
        if (line.state() == State.DOUBTFUL) {
            close(bodies, id, by);
        }
    }

    private static Reason reason(Doubt doubt) {
        return switch (doubt) {
            case ANNULLED -> Reason.ANNULLED;
            case DOUBLE -> Reason.TWICE;
            case OVER -> Reason.OVERPAID;
            case NO_CHARGE, WRONG_PAYEE, PART, REVERSAL -> Reason.MISTAKEN;
        };
    }

    private Kopecks undoable(Payment payment, LineStore.Part part) {
        return refunds.settling(payment.id(), part.charge()).min(part.amount());
    }

    /// A charge as it stands until the end of the transaction; its payment is held already.
    private Optional<Charge> hold(Charge charge) {
        return charges.lock(List.of(charge.uin())).stream().findFirst();
    }

    private Optional<Payment> payment(KeptLine line) {
        return line.payment().flatMap(id -> payments.find(Source.STATEMENT, line.reference()));
    }

    private KeptLine lock(Collection<String> bodies, UUID id) {
        return lines.lock(bodies, id).orElseThrow(() -> new NotFound("statement line"));
    }
}
