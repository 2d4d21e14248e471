package okno.accounts.signin;

import java.util.List;
import java.util.Map;
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
    private final OpenSessions sessions;

    NewPasswords(
            PasswordStore store,
            PasswordPolicy policy,
            PasswordHashes hashes,
            Factors factors,
            PasswordNews news,
            OpenSessions sessions) {
        this.store = store;
        this.policy = policy;
        this.hashes = hashes;
        this.factors = factors;
        this.news = news;
        this.sessions = sessions;
    }

    /// What is wrong with a password for this person: it may be shorter where a second factor is
    /// asked too.
    public List<FieldProblem> problems(Holder holder, PasswordForm form) {
        return form.problems(policy, held(holder).personal(), !factors.beside(holder));
    }

    /// What is wrong with a password for this person once nothing else is asked.
    public List<FieldProblem> problemsAlone(Holder holder, PasswordForm form) {
        return form.problems(policy, held(holder).personal(), true);
    }

    /// Characters at least in a new password of this person.
    public int shortest(Holder holder) {
        return policy.shortest(!factors.beside(holder));
    }

    /// Characters at least where nothing else is asked.
    public int shortestAlone() {
        return policy.shortest(true);
    }

    /// Whether the password in force is too short to stand alone.
    @Transactional(readOnly = true)
    public boolean brief(Holder holder) {
        return held(holder).brief();
    }

    /// A password that was found good; hashed outside of any transaction, for it takes long.
    ///
    /// @throws okno.accounts.credentials.TooManyHashes if the server is busy
    public NewPassword hash(PasswordForm form) {
        return new NewPassword(hashes.hash(form.password()), policy.brief(form.password()));
    }

    /// Puts a password in force, records it, tells the owner wherever he is reached and ends the
    /// sessions that began with the old one.
    ///
    /// @param kind how it came to be changed
    /// @param keptId the id of the session that stays, or an empty text
    @Transactional
    public void put(
            Holder holder,
            NewPassword password,
            AccountNews.Kind kind,
            Map<String, String> facts,
            String keptId) {
        store.replace(holder, password);
        news.tell(holder, kind, facts);
        sessions.endAllWithin(holder.actor(), holder.value().toString(), keptId);
    }

    private PasswordStore.Held held(Holder holder) {
        return store.find(holder).orElseThrow(NotFound::new);
    }
}
