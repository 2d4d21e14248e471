package okno.submissions.caseload;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.accounts.StaffId;
import okno.agencies.Officers;
import okno.agencies.workload.Workload;
import okno.audit.Actor;
import okno.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The open submissions that an officer works on.
@Component
class Caseload implements Workload {
    private final CaseloadStore store;
    private final Officers officers;
    private final Audit audit;

    Caseload(CaseloadStore store, Officers officers, Audit audit) {
        this.store = store;
        this.officers = officers;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public int of(StaffId officer) {
        return store.count(officer);
    }

    @Override
    @Transactional
    public void handOver(StaffId officer, Optional<StaffId> colleague, StaffId by) {
        var bodies = colleague.map(officers::agenciesOf).orElse(Set.of());
        record(store.handOver(officer, colleague, bodies), officer, colleague, by);
    }

    @Override
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
