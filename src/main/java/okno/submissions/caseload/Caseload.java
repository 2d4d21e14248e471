package okno.submissions.caseload;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.accounts.StaffId;
import okno.agencies.Officers;
import okno.audit.Actor;
import okno.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The open submissions that an officer works on, all of them at once: for the day he leaves.
@Service
public class Caseload {
    private final CaseloadStore store;
    private final Officers officers;
    private final Audit audit;

    Caseload(CaseloadStore store, Officers officers, Audit audit) {
        this.store = store;
        this.officers = officers;
        this.audit = audit;
    }

    /// How many there are.
    @Transactional(readOnly = true)
    public int of(StaffId officer) {
        return store.count(officer);
    }

    /// Takes all of them from an officer and gives a colleague those of the bodies he works for.
    /// The others, or all if there is no colleague, wait in the queue of their body for anyone.
    ///
    /// @param by who decides that
    @Transactional
    public void handOver(StaffId officer, Optional<StaffId> colleague, StaffId by) {
        var bodies = colleague.map(officers::agenciesOf).orElse(Set.of());
        record(store.handOver(officer, colleague, bodies), officer, colleague, by);
    }

    /// Puts those of one body back into its queue, when the officer does not work for it any more.
    ///
    /// @param by who decides that
    @Transactional
    public void release(StaffId officer, String body, StaffId by) {
        record(store.release(officer, body), officer, Optional.empty(), by);
    }

    private void record(CaseloadStore.Moved moved, StaffId from, Optional<StaffId> to, StaffId by) {
        to.ifPresent(
                colleague ->
                        record(
                                by,
                                "submission.assigned",
                                moved.given(),
                                Map.of("from", from.toString(), "officer", colleague.toString())));
        record(by, "submission.released", moved.released(), Map.of("from", from.toString()));
    }

    private void record(
            StaffId by, String action, Collection<String> ids, Map<String, String> facts) {
        audit.recordAll(Actor.staff(by.value()), action, "submission", ids, facts);
    }
}
