package okno.payments.payees;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.payments.Payee;
import okno.payments.payees.PayeeChange.State;
import okno.platform.Conflict;
import okno.platform.Forbidden;
import okno.platform.Ids;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requisites of bodies. One officer proposes, another of the same body agrees: whoever could
/// change them alone could send everybody's money anywhere.
@Service
public class Payees {
    private final PayeeStore store;
    private final Audit audit;
    private final Clock clock;

    Payees(PayeeStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// The requisites in force.
    @Transactional(readOnly = true)
    public Optional<Payee> find(String agency, String code) {
        return store.inForce(agency, code).map(PayeeChange::payee);
    }

    /// What is in force and what is proposed for some bodies.
    @Transactional(readOnly = true)
    public List<PayeeChange> of(Collection<String> agencies) {
        return store.current(agencies);
    }

    /// Proposes requisites, new ones or in the place of those in force.
    ///
    /// @param named the body, the code and the words that they are named by
    /// @throws Conflict if a proposal for this code waits already
    @Transactional
    public UUID propose(Named named, Payee payee, StaffId by) {
        var change = change(named, payee, State.PROPOSED, Optional.of(by));
        if (!store.insert(change, Optional.empty())) {
            throw new Conflict("a proposal waits already");
        }
        record(Actor.staff(by.value()), "payments.payee-proposed", change);
        return change.id();
    }

    /// What requisites are named by.
    public record Named(String agency, String code, String title) {}

    /// Puts a proposal in force.
    ///
    /// @throws NotFound if it does not wait, or is of another body
    /// @throws Forbidden if it is one's own
    @Transactional
    public void agree(Collection<String> agencies, UUID id, StaffId by) {
        var change = take(agencies, id, by);
        store.replace(change.agency(), change.code());
        store.decide(id, State.IN_FORCE, by, clock.instant());
        record(Actor.staff(by.value()), "payments.payee-agreed", change);
    }

    /// Refuses a proposal.
    ///
    /// @throws NotFound if it does not wait, or is of another body
    /// @throws Forbidden if it is one's own
    @Transactional
    public void refuse(Collection<String> agencies, UUID id, StaffId by) {
        var change = take(agencies, id, by);
        store.decide(id, State.REFUSED, by, clock.instant());
        record(Actor.staff(by.value()), "payments.payee-refused", change);
    }

    /// Puts requisites in force that come with an installation, unless some are there: nobody
    /// proposed them.
    @Transactional
    public void install(Named named, Payee payee) {
        if (store.inForce(named.agency(), named.code()).isEmpty()) {
            var change = change(named, payee, State.IN_FORCE, Optional.empty());
            store.insert(change, Optional.of(clock.instant()));
            record(Actor.system("payments"), "payments.payee-installed", change);
        }
    }

    private PayeeChange take(Collection<String> agencies, UUID id, StaffId by) {
        var change = store.lockProposed(agencies, id).orElseThrow(() -> new NotFound("payee"));
        if (change.proposedBy().equals(Optional.of(by))) {
            throw new Forbidden("one's own proposal");
        }
        return change;
    }

    private PayeeChange change(Named named, Payee payee, State state, Optional<StaffId> by) {
        return new PayeeChange(
                Ids.next(clock),
                named.agency(),
                named.code(),
                named.title(),
                payee,
                state,
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void record(Actor by, String deed, PayeeChange change) {
        var facts = Map.of("agency", change.agency(), "code", change.code());
        audit.record(by, deed, "payee", change.id().toString(), facts);
    }
}
