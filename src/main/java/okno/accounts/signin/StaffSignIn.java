package okno.accounts.signin;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.accounts.factors.Factors;
import okno.accounts.factors.Holder;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Staff come in by e-mail, password and a second factor.
@Service
public class StaffSignIn {
    private final SignInStore store;
    private final PasswordMatch match;
    private final Gate gate;
    private final Factors factors;
    private final Audit audit;
    private final Clock clock;

    StaffSignIn(
            SignInStore store,
            PasswordMatch match,
            Gate gate,
            Factors factors,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.match = match;
        this.gate = gate;
        this.factors = factors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Finds whose password this is.
    ///
    /// @throws okno.platform.TooManyRequests if the login or the address has to wait
    /// @throws okno.accounts.credentials.TooManyHashes if the server is busy
    public Optional<Next> signIn(String email, String password, Client client) {
        var login = login(email);
        return gate.pass(login, client, () -> find(login, password))
                .map(found -> Next.of(Holder.of(found.id()), found.brief(), factors));
    }

    /// How a typed e-mail address is compared, counted and remembered.
    public static String login(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /// Every name that this member of staff may sign in with, likewise.
    @Transactional(readOnly = true)
    public List<String> names(StaffId id) {
        return store.names(Holder.of(id));
    }

    /// The person once everything asked for was right. A change of his roles that is under way is
    /// waited for, so that no session begins with the old ones.
    ///
    /// @throws NotFound if the account was closed meanwhile
    @Transactional
    public SignedInStaff enter(StaffId id) {
        store.signedIn(id, clock.instant());
        var staff = store.staff(id).orElseThrow(NotFound::new);
        audit.record(
                Actor.staff(id.value()), "accounts.signed-in", "staff", id.toString(), Map.of());
        return staff;
    }

    private Optional<SignInStore.Candidate<StaffId>> find(String login, String password) {
        return match.find(password, store.staff(login).stream().toList(), 1, Holder::of);
    }
}
