package okno.verification;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which operators work at which service centre, one at a time: every deed at the counter names the
/// office it was done in.
@Service
public class Operators {
    private final OperatorStore store;
    private final Centres centres;
    private final Audit audit;
    private final Clock clock;

    Operators(OperatorStore store, Centres centres, Audit audit, Clock clock) {
        this.store = store;
        this.centres = centres;
        this.audit = audit;
        this.clock = clock;
    }

    /// An operator at his counter.
    public record Operator(StaffId id, Centre centre) {
        /// As the record of deeds names him.
        public Actor actor() {
            return Actor.staff(id.value());
        }
    }

    /// The operator with his centre; empty for one who was not sent to any.
    @Transactional(readOnly = true)
    public Optional<Operator> find(StaffId id) {
        return store.centreOf(id).flatMap(centres::find).map(centre -> new Operator(id, centre));
    }

    /// Sends an operator to a centre; the same again changes nothing.
    ///
    /// @throws NotFound if there is no such centre
    @Transactional
    public void appoint(StaffId id, String centre, Actor by) {
        if (centres.find(centre).isEmpty()) {
            throw new NotFound("centre");
        }
        if (store.put(id, centre, clock.instant())) {
            var facts = Map.of("centre", centre);
            audit.record(by, "verification.operator-appointed", "staff", id.toString(), facts);
        }
    }
}
