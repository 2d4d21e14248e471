package okno.accounts.signin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.factors.Holder;
import okno.accounts.signin.SignInStore.Candidate;
import org.springframework.stereotype.Component;

/// Finds whose password was typed, and keeps a stronger hash of it where the one that is kept is
/// weaker than those of today.
@Component
class PasswordMatch {
    private final PasswordHashes hashes;
    private final PasswordStore store;

    PasswordMatch(PasswordHashes hashes, PasswordStore store) {
        this.hashes = hashes;
        this.store = store;
    }

    /// @param comparisons how many hashes are compared, whoever there is
    <I> Optional<Candidate<I>> find(
            String password,
            List<Candidate<I>> candidates,
            int comparisons,
            Function<I, Holder> holder) {
        var known = candidates.stream().map(Candidate::passwordHash).toList();
        var match = hashes.firstMatch(password, known, comparisons);
        if (match.isEmpty()) {
            return Optional.empty();
        }
        var found = candidates.get(match.getAsInt());
        if (hashes.outdated(found.passwordHash())) {
            store.rehash(holder.apply(found.id()), found.passwordHash(), hashes.hash(password));
        }
        return Optional.of(found);
    }
}
