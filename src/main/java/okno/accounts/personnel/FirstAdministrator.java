package okno.accounts.personnel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.accounts.ports.SecretCourier;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.FieldProblem;
import okno.platform.Ids;
import okno.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets an administrator in where none is there to invite him: who runs commands on the portal's
/// machine has its data and its keys already.
public final class FirstAdministrator {
    private static final Set<StaffRole> ROLES = Set.of(StaffRole.ADMIN);

    private final PersonnelStore store;
    private final InvitationLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    private FirstAdministrator(
            DataSource database, SecretCourier courier, Secrets secrets, Clock clock) {
        var jdbc = JdbcClient.create(database);
        this.store = new PersonnelStore(jdbc);
        this.letters = new InvitationLetters(new InvitationStore(jdbc), courier, secrets, clock);
        this.audit = Audit.over(database, clock);
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /// For a command that has a connection and no Spring.
    ///
    /// @param courier who is given the link
    public static FirstAdministrator over(
            DataSource database, SecretCourier courier, Secrets secrets, Clock clock) {
        return new FirstAdministrator(database, courier, secrets, clock);
    }

    /// Makes an invitation with the role of an administrator; for somebody who was invited so and
    /// has not come yet, a new link. The courier must hand the link on only after this has ended.
    ///
    /// @param typed the fields of [InvitationForm]
    /// @param another even if an administrator works here
    /// @return what is wrong; nothing if the courier has the link
    public List<FieldProblem> invite(Map<String, String> typed, boolean another) {
        var form = InvitationForm.of(typed, ROLES);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        return Objects.requireNonNull(transaction.execute(status -> invite(form, another)));
    }

    private List<FieldProblem> invite(InvitationForm form, boolean another) {
        if (!another && store.administratorWorks()) {
            return List.of(FieldProblem.of("roles", "accounts.staff.administrator-works"));
        }
        var id = new StaffId(Ids.next(clock));
        if (store.insert(id, form, clock.instant())) {
            letters.send(id, form.login());
            record("accounts.staff-invited", id);
            return List.of();
        }
        var waiting = store.find(form.login()).flatMap(store::find).filter(this::awaited);
        if (waiting.isEmpty()) {
            return List.of(FieldProblem.of("email", "accounts.staff.email-taken"));
        }
        letters.send(waiting.get().id(), form.login());
        record("accounts.staff-invited-again", waiting.get().id());
        return List.of();
    }

    private boolean awaited(Employee who) {
        return who.state() == Employee.State.INVITED && who.roles().equals(ROLES);
    }

    private void record(String action, StaffId id) {
        audit.record(
                Actor.system("command"),
                action,
                "staff",
                id.toString(),
                Map.of("roles", StaffRole.words(ROLES)));
    }
}
