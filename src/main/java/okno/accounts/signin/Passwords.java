package okno.accounts.signin;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.events.AccountNews;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Changing a password by who knows the present one.
@Service
public class Passwords {
    private final PasswordStore store;
    private final PasswordHashes hashes;
    private final NewPasswords chosen;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Passwords(
            PasswordStore store,
            PasswordHashes hashes,
            NewPasswords chosen,
            Throttle throttle,
            Audit audit,
            TransactionTemplate transactions) {
        this.store = store;
        this.hashes = hashes;
        this.chosen = chosen;
        this.throttle = throttle;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// Changes a citizen's password; the problems found, or none if it was changed.
    ///
    /// @throws okno.platform.TooManyRequests after too many wrong present passwords
    public List<FieldProblem> change(CitizenId id, String present, PasswordForm next) {
        var held = store.find(id).orElseThrow(NotFound::new);
        return change(
                new Owner(id.toString(), held.hash(), chosen.problems(id, next)),
                present,
                next,
                hash -> chosen.put(id, hash, AccountNews.Kind.PASSWORD_CHANGED, Map.of()));
    }

    /// Changes the password of a member of staff, likewise.
    ///
    /// @throws okno.platform.TooManyRequests after too many wrong present passwords
    public List<FieldProblem> change(StaffId id, String present, PasswordForm next) {
        var held = store.find(id).orElseThrow(NotFound::new);
        return change(
                new Owner(id.toString(), held.hash(), chosen.problems(id, next)),
                present,
                next,
                hash -> {
                    store.replace(id, hash);
                    audit.record(
                            Actor.staff(id.value()),
                            "accounts.password-changed",
                            "staff",
                            id.toString(),
                            Map.of());
                });
    }

    /// Whether this is a citizen's password.
    ///
    /// @throws okno.platform.TooManyRequests after too many wrong ones
    public boolean proves(CitizenId id, String typed) {
        return proves(id.toString(), store.find(id).orElseThrow(NotFound::new).hash(), typed);
    }

    /// Whether this is the password of a member of staff, likewise.
    ///
    /// @throws okno.platform.TooManyRequests after too many wrong ones
    public boolean proves(StaffId id, String typed) {
        return proves(id.toString(), store.find(id).orElseThrow(NotFound::new).hash(), typed);
    }

    /// Who changes the password, and what is wrong with the new one.
    private record Owner(String id, String hash, List<FieldProblem> problems) {}

    private List<FieldProblem> change(
            Owner owner, String present, PasswordForm next, Consumer<String> replace) {
        if (!owner.problems().isEmpty()) {
            return owner.problems();
        }
        if (!proves(owner.id(), owner.hash(), present)) {
            return List.of(FieldProblem.of("presentPassword", "accounts.present-password.wrong"));
        }
        var hash = chosen.hash(next);
        transactions.executeWithoutResult(status -> replace.accept(hash));
        return List.of();
    }

    private boolean proves(String id, String hash, String typed) {
        throttle.enter(ThrottleScope.KNOWN_DEVICE, id);
        if (hashes.firstMatch(typed, List.of(hash), 1).isEmpty()) {
            return false;
        }
        throttle.forgive(ThrottleScope.KNOWN_DEVICE, id);
        return true;
    }
}
