package okno.accounts.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.SignedInCitizen;
import okno.accounts.factors.Factors;
import okno.accounts.factors.Holder;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Citizens come in by СНИЛС, a confirmed telephone or a confirmed e-mail address, the password
/// and, if they have set one up, a second factor.
@Service
public class CitizenSignIn {
    private final SignInStore store;
    private final PasswordMatch match;
    private final Gate gate;
    private final Factors factors;
    private final Audit audit;

    CitizenSignIn(SignInStore store, PasswordMatch match, Gate gate, Factors factors, Audit audit) {
        this.store = store;
        this.match = match;
        this.gate = gate;
        this.factors = factors;
        this.audit = audit;
    }

    /// Finds whose name and password these are. The work depends on the typed text alone: it is
    /// the same whether nobody has the name, one person does or several claim it.
    ///
    /// @param typed a name as typed
    /// @throws okno.platform.TooManyRequests if the name or the address has to wait
    /// @throws okno.accounts.credentials.TooManyHashes if the server is busy
    public Optional<Next> signIn(String typed, String password, Client client) {
        var name = LoginName.of(typed);
        return gate.pass(name.key(), client, () -> find(name, password))
                .map(found -> Next.of(Holder.of(found.id()), found.brief(), factors));
    }

    /// Every name that this person may sign in with, as they are counted: a browser that was let
    /// in by a key alone is known by all of them.
    @Transactional(readOnly = true)
    public List<String> names(CitizenId id) {
        return store.names(Holder.of(id));
    }

    /// The person once everything asked for was right.
    ///
    /// @throws NotFound if the account was closed meanwhile
    @Transactional
    public SignedInCitizen enter(CitizenId id) {
        var citizen = store.citizen(id).orElseThrow(NotFound::new);
        audit.record(
                Actor.citizen(id.value()),
                "accounts.signed-in",
                "citizen",
                id.toString(),
                Map.of());
        return citizen;
    }

    private Optional<SignInStore.Candidate<CitizenId>> find(LoginName name, String password) {
        return match.find(password, store.citizens(name), name.comparisons(), Holder::of);
    }
}
