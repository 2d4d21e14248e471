package okno.accounts.personnel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.factors.Holder;
import okno.accounts.signin.NewPassword;
import okno.accounts.signin.NewPasswords;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody who holds a letter of invitation can do.
@Service
public class Invited {
    private final PersonnelStore store;
    private final InvitationLetters letters;
    private final NewPasswords passwords;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Invited(
            PersonnelStore store,
            InvitationLetters letters,
            NewPasswords passwords,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whom a link invites, while it holds.
    @Transactional(readOnly = true)
    public Optional<Employee> open(String key) {
        return letters.open(key).flatMap(store::find);
    }

    /// Characters at least in the password: fewer where a second factor is demanded beside it.
    public int shortestPassword(Employee invited) {
        return passwords.shortest(Holder.of(invited.id()));
    }

    /// Chooses the password, with which the person may sign in from now on; the problems found, or
    /// none if it was chosen. The link is used up.
    ///
    /// @throws NotFound if the link does not hold any more
    /// @throws okno.accounts.credentials.TooManyHashes if the server is busy
    public List<FieldProblem> choose(String key, PasswordForm form) {
        var employee = open(key).orElseThrow(() -> new NotFound("invitation"));
        var problems = passwords.problems(Holder.of(employee.id()), form);
        if (!problems.isEmpty()) {
            return problems;
        }
        var password = passwords.hash(form);
        transactions.executeWithoutResult(_ -> accept(key, employee.id(), password));
        return List.of();
    }

    private void accept(String key, StaffId id, NewPassword password) {
        if (!letters.take(key)) {
            throw new NotFound("invitation");
        }
        store.activate(id, password, clock.instant());
        record(id);
    }

    private void record(StaffId id) {
        var actor = Actor.staff(id.value());
        audit.record(actor, "accounts.invitation-accepted", "staff", id.toString(), Map.of());
    }
}
