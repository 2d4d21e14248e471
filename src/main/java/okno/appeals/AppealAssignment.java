package okno.appeals;

import java.util.Map;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.agencies.Officers;
import okno.appeals.AppealCases.Seen;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Conflict;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who works on an appeal.
@Service
public class AppealAssignment {
    private final AppealCases cases;
    private final AppealStore store;
    private final Officers officers;
    private final Audit audit;

    AppealAssignment(AppealCases cases, AppealStore store, Officers officers, Audit audit) {
        this.cases = cases;
        this.store = store;
        this.officers = officers;
        this.audit = audit;
    }

    /// Gives an appeal to an officer of its body, or takes it oneself.
    ///
    /// @param by who decides that
    /// @throws NotFound when the other does not work for that body
    /// @throws Conflict when it has ended, or somebody else changed it meanwhile
    @Transactional
    public void assign(StaffId by, Seen seen, StaffId to) {
        var appeal = cases.find(by, seen);
        if (!officers.agenciesOf(to).contains(appeal.agency())) {
            throw new NotFound("colleague");
        }
        var taken = appeal.standing().workedOnBy(Optional.of(to));
        if (!store.update(appeal.id(), taken, appeal.lock())) {
            throw new Conflict("appeal changed meanwhile");
        }
        audit.record(
                Actor.staff(by.value()),
                "appeal.assigned",
                "appeal",
                appeal.id().toString(),
                Map.of("officer", to.toString()));
    }
}
