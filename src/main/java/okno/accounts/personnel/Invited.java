package okno.accounts.personnel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import okno.accounts.StaffId;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.credentials.PasswordPolicy;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody who holds a letter of invitation can do.
@Service
public class Invited {
    private final PersonnelStore store;
    private final InvitationLetters letters;
    private final PasswordPolicy policy;
    private final PasswordHashes hashes;
    private final Audit audit;
    private final Clock clock;

    Invited(
            PersonnelStore store,
            InvitationLetters letters,
            PasswordPolicy policy,
            PasswordHashes hashes,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.policy = policy;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whom a link invites, while it holds.
    @Transactional(readOnly = true)
    public Optional<Employee> open(String key) {
        return letters.open(key).flatMap(store::find);
    }

    /// Chooses the password, with which the person may sign in from now on; the problems found, or
    /// none if it was chosen. The link is used up.
    ///
    /// @throws NotFound if the link does not hold any more
    /// @throws okno.accounts.credentials.TooManyHashes if the server is busy
    @Transactional
    public List<FieldProblem> choose(String key, PasswordForm form) {
        var employee = open(key).orElseThrow(() -> new NotFound("invitation"));
        var problems = form.problems(policy, personal(employee));
        if (!problems.isEmpty()) {
            return problems;
        }
        if (!letters.take(key)) {
            throw new NotFound("invitation");
        }
        store.activate(employee.id(), hashes.hash(form.password()), clock.instant());
        record(employee.id());
        return List.of();
    }

    private static List<String> personal(Employee employee) {
        var name = employee.name();
        return Stream.of(name.surname(), name.givenName(), name.patronymic(), employee.email())
                .filter(Objects::nonNull)
                .toList();
    }

    private void record(StaffId id) {
        var actor = Actor.staff(id.value());
        audit.record(actor, "accounts.invitation-accepted", "staff", id.toString(), Map.of());
    }
}
