package okno.accounts.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.credentials.PasswordPolicy;
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
    private final PasswordPolicy policy;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Passwords(
            PasswordStore store,
            PasswordHashes hashes,
            PasswordPolicy policy,
            Throttle throttle,
            Audit audit,
            TransactionTemplate transactions) {
        this.store = store;
        this.hashes = hashes;
        this.policy = policy;
        this.throttle = throttle;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// Changes a citizen's password; the problems found, or none if it was changed.
    ///
    /// @throws okno.platform.TooManyRequests after too many wrong present passwords
    public List<FieldProblem> change(CitizenId id, String present, PasswordForm next) {
        var owner = new Owner(Actor.citizen(id.value()), "citizen", id.toString());
        return change(owner, store.find(id), present, next, hash -> store.replace(id, hash));
    }

    /// Changes the password of a member of staff, likewise.
    ///
    /// @throws okno.platform.TooManyRequests after too many wrong present passwords
    public List<FieldProblem> change(StaffId id, String present, PasswordForm next) {
        var owner = new Owner(Actor.staff(id.value()), "staff", id.toString());
        return change(owner, store.find(id), present, next, hash -> store.replace(id, hash));
    }

    private record Owner(Actor actor, String kind, String id) {}

    private List<FieldProblem> change(
            Owner owner,
            Optional<PasswordStore.Held> found,
            String present,
            PasswordForm next,
            Consumer<String> replace) {
        var held = found.orElseThrow(NotFound::new);
        var problems = next.problems(policy, held.personal());
        if (!problems.isEmpty()) {
            return problems;
        }
        throttle.enter(ThrottleScope.KNOWN_DEVICE, owner.id());
        if (hashes.firstMatch(present, List.of(held.hash()), 1).isEmpty()) {
            return List.of(FieldProblem.of("present", "accounts.present-password.wrong"));
        }
        var hash = hashes.hash(next.password());
        transactions.executeWithoutResult(
                status -> {
                    replace.accept(hash);
                    audit.record(
                            owner.actor(),
                            "accounts.password-changed",
                            owner.kind(),
                            owner.id(),
                            Map.of());
                });
        throttle.forgive(ThrottleScope.KNOWN_DEVICE, owner.id());
        return List.of();
    }
}
