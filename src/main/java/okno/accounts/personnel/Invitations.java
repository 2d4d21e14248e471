package okno.accounts.personnel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.Ids;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Administrators invite people to work at the portal. Nobody but the invited ever knows the
/// password: he chooses it by the link of the letter.
@Service
public class Invitations {
    private final PersonnelStore store;
    private final InvitationLetters letters;
    private final Audit audit;
    private final Clock clock;

    Invitations(PersonnelStore store, InvitationLetters letters, Audit audit, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// What came of an invitation.
    public sealed interface Outcome {
        /// A letter is on its way.
        record Invited(StaffId id) implements Outcome {}

        /// Something in the form is wrong.
        record Refused(List<FieldProblem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Invites somebody who was not here before.
    @Transactional
    public Outcome invite(StaffId by, InvitationForm form) {
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        var id = new StaffId(Ids.next(clock));
        if (!store.insert(id, form, clock.instant())) {
            var taken = FieldProblem.of("email", "accounts.staff.email-taken");
            return new Outcome.Refused(List.of(taken));
        }
        letters.send(id, form.login());
        record(by, "accounts.staff-invited", id, Map.of("roles", StaffRole.words(form.roles())));
        return new Outcome.Invited(id);
    }

    /// Sends another letter; the link of the one before is void.
    ///
    /// @throws Conflict unless the person is invited and has not come yet
    @Transactional
    public void renew(StaffId by, StaffId id) {
        var employee = get(id);
        if (employee.state() != Employee.State.INVITED) {
            throw new Conflict("not invited");
        }
        letters.send(id, employee.email());
        record(by, "accounts.staff-invited-again", id, Map.of());
    }

    /// Lets somebody come back who has left: with the roles he had, and a password he chooses anew.
    ///
    /// @throws Conflict if the person has not left
    @Transactional
    public void reopen(StaffId by, StaffId id) {
        var employee = get(id);
        if (!store.reopen(id, clock.instant())) {
            throw new Conflict("has not left");
        }
        letters.send(id, employee.email());
        var roles = StaffRole.words(employee.roles());
        record(by, "accounts.staff-reopened", id, Map.of("roles", roles));
    }

    private Employee get(StaffId id) {
        return store.find(id).orElseThrow(() -> new NotFound("member of staff"));
    }

    private void record(StaffId by, String action, StaffId id, Map<String, String> facts) {
        audit.record(Actor.staff(by.value()), action, "staff", id.toString(), facts);
    }
}
