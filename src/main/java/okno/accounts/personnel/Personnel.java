package okno.accounts.personnel;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.accounts.factors.Holder;
import okno.accounts.factors.LostFactors;
import okno.accounts.signin.OpenSessions;
import okno.accounts.signin.StaffSignIn;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.sql.Cursor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What administrators do with members of staff. Nobody does it to himself: that keeps one
/// administrator in office, and no one gives himself rights.
@Service
public class Personnel {
    /// How many a page of a list holds.
    public static final int PAGE = 50;

    private static final int NAME_KEYS = 3;
    private static final int REVIEW_KEYS = 2;

    private final PersonnelStore store;
    private final InvitationLetters letters;
    private final OpenSessions sessions;
    private final LostFactors factors;
    private final Audit audit;
    private final Clock clock;

    Personnel(
            PersonnelStore store,
            InvitationLetters letters,
            OpenSessions sessions,
            LostFactors factors,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.sessions = sessions;
        this.factors = factors;
        this.audit = audit;
        this.clock = clock;
    }

    /// A page of a list.
    ///
    /// @param next where the page after begins, if there is one
    public record Listing(List<Employee> employees, Optional<Cursor> next) {}

    /// A member of staff.
    ///
    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public Employee get(StaffId id) {
        return store.find(id).orElseThrow(() -> new NotFound("member of staff"));
    }

    /// Who has this e-mail address.
    @Transactional(readOnly = true)
    public Optional<StaffId> find(String email) {
        return store.find(StaffSignIn.login(email));
    }

    /// Where a page of the list by name begins, as an address says it.
    public static Optional<Cursor> afterName(String text) {
        return Cursor.parse(text, NAME_KEYS, keys -> UUID.fromString(keys.getLast()));
    }

    /// Where a page of the list by review begins, as an address says it.
    public static Optional<Cursor> afterReview(String text) {
        return Cursor.parse(
                text,
                REVIEW_KEYS,
                keys -> List.of(Instant.parse(keys.getFirst()), UUID.fromString(keys.getLast())));
    }

    /// Everybody who works or worked here, by name.
    ///
    /// @param beginning of the surname or of the e-mail address; an empty text for all
    @Transactional(readOnly = true)
    public Listing list(String beginning, Optional<Cursor> after) {
        var found = store.byName(beginning.strip(), after, PAGE + 1);
        return listing(
                found,
                last ->
                        Cursor.of(
                                last.name().surname(),
                                last.name().givenName(),
                                last.id().toString()));
    }

    /// Those who may sign in, whose rights were looked through longest ago first.
    @Transactional(readOnly = true)
    public Listing review(Optional<Cursor> after) {
        var found = store.byReview(after, PAGE + 1);
        return listing(
                found, last -> Cursor.of(last.reviewedAt().toString(), last.id().toString()));
    }

    /// Gives the person these roles and no others. He signs in anew to have them.
    ///
    /// @throws Conflict if it is the administrator himself, or the person has left
    @Transactional
    public void changeRoles(StaffId by, StaffId id, Set<StaffRole> roles) {
        var employee = other(by, id);
        if (roles.isEmpty() || employee.state() == Employee.State.CLOSED) {
            throw new Conflict("roles of one who left");
        }
        if (employee.roles().equals(roles)) {
            return;
        }
        store.updateRoles(id, roles, clock.instant());
        record(by, "accounts.staff-roles-changed", id, Map.of("roles", StaffRole.words(roles)));
        sessions.endAllWithin(actor(by), id.toString(), "");
    }

    /// Keeps that the rights of a person were looked through and are as they should be.
    @Transactional
    public void confirmRights(StaffId by, StaffId id) {
        var employee = get(id);
        store.updateReview(id, clock.instant());
        record(
                by,
                "accounts.staff-reviewed",
                id,
                Map.of("roles", StaffRole.words(employee.roles())));
    }

    /// Whether a second factor is asked of a person.
    public boolean hasFactors(StaffId id) {
        return factors.any(Holder.of(id));
    }

    /// Takes off the second factors that a person has lost: he is signed out everywhere, is told
    /// by letter, and sets up a new one at the door where one is demanded.
    ///
    /// @throws Conflict if it is the administrator himself, or there are none
    @Transactional
    public void takeFactorsOff(StaffId by, StaffId id) {
        other(by, id);
        factors.takeOff(Holder.of(id), actor(by));
        sessions.endAllWithin(actor(by), id.toString(), "");
    }

    /// Ends a person's work here: he is signed out everywhere and cannot come in.
    ///
    /// @throws Conflict if it is the administrator himself, or the person has left already
    @Transactional
    public void close(StaffId by, StaffId id) {
        other(by, id);
        if (!store.close(id, clock.instant())) {
            throw new Conflict("left already");
        }
        letters.drop(id);
        record(by, "accounts.staff-closed", id, Map.of());
        sessions.endAllWithin(actor(by), id.toString(), "");
    }

    private static Listing listing(List<Employee> found, Function<Employee, Cursor> cursor) {
        if (found.size() <= PAGE) {
            return new Listing(found, Optional.empty());
        }
        var shown = found.subList(0, PAGE);
        return new Listing(shown, Optional.of(cursor.apply(shown.getLast())));
    }

    /// Somebody else, by an administrator who is one still: of two who close each other the second
    /// finds that he is none any more, so one always stays in office.
    private Employee other(StaffId by, StaffId id) {
        if (by.equals(id)) {
            throw new Conflict("nobody changes his own rights");
        }
        if (!store.holdAdministrators().contains(by)) {
            throw new Conflict("an administrator no more");
        }
        return get(id);
    }

    private void record(StaffId by, String action, StaffId id, Map<String, String> facts) {
        audit.record(actor(by), action, "staff", id.toString(), facts);
    }

    private static Actor actor(StaffId by) {
        return Actor.staff(by.value());
    }
}
