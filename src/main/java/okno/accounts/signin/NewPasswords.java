package okno.accounts.signin;

import java.util.List;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.credentials.PasswordPolicy;
import okno.accounts.events.AccountNews;
import okno.accounts.factors.Factors;
import okno.accounts.factors.Holder;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Judges new passwords and puts them in force, whatever showed that the person may choose one.
@Service
public class NewPasswords {
    private final PasswordStore store;
    private final PasswordPolicy policy;
    private final PasswordHashes hashes;
    private final Factors factors;
    private final PasswordNews news;

    NewPasswords(
            PasswordStore store,
            PasswordPolicy policy,
            PasswordHashes hashes,
            Factors factors,
            PasswordNews news) {
        this.store = store;
        this.policy = policy;
        this.hashes = hashes;
        this.factors = factors;
        this.news = news;
    }

    /// What is wrong with a password for this citizen: it may be shorter where a second factor is
    /// asked too.
    public List<FieldProblem> problems(CitizenId id, PasswordForm form) {
        var held = store.find(id).orElseThrow(NotFound::new);
        return form.problems(policy, held.personal(), alone(Holder.of(id)));
    }

    /// What is wrong with a password for this member of staff, likewise.
    List<FieldProblem> problems(StaffId id, PasswordForm form) {
        var held = store.find(id).orElseThrow(NotFound::new);
        return form.problems(policy, held.personal(), alone(Holder.of(id)));
    }

    /// Characters at least in a new password of this person.
    public int shortest(Holder holder) {
        return policy.shortest(alone(holder));
    }

    /// The hash of a password that was found good; made outside of any transaction, for it takes
    /// long.
    ///
    /// @throws okno.accounts.credentials.TooManyHashes if the server is busy
    public String hash(PasswordForm form) {
        return hashes.hash(form.password());
    }

    /// Puts a password in force, records it and tells the owner wherever he is reached.
    ///
    /// @param kind how it came to be changed
    @Transactional
    public void put(CitizenId id, String hash, AccountNews.Kind kind, Map<String, String> facts) {
        store.replace(id, hash);
        news.tell(id, kind, facts);
    }

    private boolean alone(Holder holder) {
        return !factors.held(holder).inForce();
    }
}
