package okno.accounts.signin;

import java.util.List;
import java.util.Map;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.events.AccountNews;
import okno.accounts.factors.Holder;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;

/// Changing a password by who knows the present one.
@Service
public class Passwords {
    private final PasswordStore store;
    private final PasswordHashes hashes;
    private final NewPasswords chosen;
    private final Throttle throttle;

    Passwords(PasswordStore store, PasswordHashes hashes, NewPasswords chosen, Throttle throttle) {
        this.store = store;
        this.hashes = hashes;
        this.chosen = chosen;
        this.throttle = throttle;
    }

    /// Changes a password; the problems found, or none if it was changed and other devices are
    /// signed out.
    ///
    /// @param keptId the id of the session that stays
    /// @throws okno.platform.TooManyRequests after too many wrong present passwords
    public List<FieldProblem> change(
            Holder holder, String present, PasswordForm next, String keptId) {
        var problems = chosen.problems(holder, next);
        if (!problems.isEmpty()) {
            return problems;
        }
        if (!proves(holder, present)) {
            return List.of(FieldProblem.of("presentPassword", "accounts.present-password.wrong"));
        }
        var kind = AccountNews.Kind.PASSWORD_CHANGED;
        chosen.put(holder, chosen.hash(next), kind, Map.of(), keptId);
        return List.of();
    }

    /// Whether this is the person's password.
    ///
    /// @throws okno.platform.TooManyRequests after too many wrong ones
    public boolean proves(Holder holder, String typed) {
        var hash = store.find(holder).orElseThrow(NotFound::new).hash();
        var subject = holder.value().toString();
        throttle.enter(ThrottleScope.KNOWN_DEVICE, subject);
        if (hashes.firstMatch(typed, List.of(hash), 1).isEmpty()) {
            return false;
        }
        throttle.forgive(ThrottleScope.KNOWN_DEVICE, subject);
        return true;
    }
}
