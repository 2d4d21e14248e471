package okno.accounts.recovery;

import java.util.List;
import java.util.Map;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.events.AccountNews;
import okno.accounts.factors.Holder;
import okno.accounts.signin.NewPassword;
import okno.accounts.signin.NewPasswords;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Choosing a new password with a code instead of the old one. The level of the account, its
/// second factors and its contacts stay as they are: at the next sign-in everything is asked that
/// was asked before.
@Service
public class Recovery {
    private final RecoveryStore store;
    private final NewPasswords passwords;
    private final TransactionTemplate transactions;

    Recovery(RecoveryStore store, NewPasswords passwords, TransactionTemplate transactions) {
        this.store = store;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    /// What came of a new password.
    public sealed interface Choice {
        /// It is in force, and every session has ended.
        record Made() implements Choice {}

        /// It has to be typed anew.
        record Refused(List<FieldProblem> problems) implements Choice {}

        /// The code was used, replaced by a newer one or grew too old meanwhile.
        record Late() implements Choice {}
    }

    /// Characters at least in the new password.
    public int shortestPassword(Passage passage) {
        return passwords.shortest(Holder.of(passage.citizen()));
    }

    /// Takes a new password in place of the forgotten one, and tells the owner everywhere.
    ///
    /// @throws okno.accounts.credentials.TooManyHashes if the server is busy
    public Choice choose(Passage passage, PasswordForm form) {
        var owner = passage.citizen();
        var problems = passwords.problems(Holder.of(owner), form);
        if (!problems.isEmpty()) {
            return new Choice.Refused(problems);
        }
        var password = passwords.hash(form);
        var made = transactions.execute(status -> store.take(passage) && change(passage, password));
        if (!Boolean.TRUE.equals(made)) {
            return new Choice.Late();
        }
        return new Choice.Made();
    }

    private boolean change(Passage passage, NewPassword password) {
        var owner = passage.citizen();
        store.voidAll(owner);
        var facts = Map.of("way", passage.way().text());
        passwords.put(Holder.of(owner), password, AccountNews.Kind.RECOVERED, facts, "");
        return true;
    }
}
