package okno.accounts.signin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.events.AccountNews;
import okno.accounts.factors.Factors;
import okno.accounts.factors.Holder;
import okno.accounts.factors.OneTimeCodes;
import okno.accounts.factors.Passkeys;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Giving up factors. A password that was allowed to be short because a factor stood beside it may
/// not stay alone: with the last factor a longer one is chosen, both or neither.
@Service
public class FactorRemoval {
    private final Factors factors;
    private final OneTimeCodes oneTimeCodes;
    private final Passkeys passkeys;
    private final NewPasswords passwords;
    private final TransactionTemplate transactions;

    FactorRemoval(
            Factors factors,
            OneTimeCodes oneTimeCodes,
            Passkeys passkeys,
            NewPasswords passwords,
            TransactionTemplate transactions) {
        this.factors = factors;
        this.oneTimeCodes = oneTimeCodes;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    /// What is given up.
    public sealed interface Given {
        /// The application with one-time codes.
        record Codes() implements Given {}

        /// A passkey.
        record Key(UUID id) implements Given {}
    }

    /// Whether a longer password has to come with the removal of any one factor.
    public boolean asksPassword(Holder holder) {
        return !factors.held(holder).more() && passwords.brief(holder);
    }

    /// Gives a factor up where nothing has to come with it.
    ///
    /// @throws Conflict if it is the last one that is demanded, or that a short password needs
    public void remove(Holder holder, Given given) {
        remove(holder, given, () -> {});
    }

    /// Gives the last factor up and puts a longer password in force; the problems found with it,
    /// or none if both is done and other devices are signed out.
    ///
    /// @param keptId the id of the session that stays
    /// @throws Conflict if it is the last factor that is demanded
    public List<FieldProblem> remove(Holder holder, Given given, PasswordForm form, String keptId) {
        var problems = passwords.problemsAlone(holder, form);
        if (problems.isEmpty()) {
            var fresh = passwords.hash(form);
            var kind = AccountNews.Kind.PASSWORD_CHANGED;
            remove(holder, given, () -> passwords.put(holder, fresh, kind, Map.of(), keptId));
        }
        return problems;
    }

    private void remove(Holder holder, Given given, Runnable beside) {
        transactions.executeWithoutResult(
                _ -> {
                    switch (given) {
                        case Given.Codes _ -> oneTimeCodes.remove(holder);
                        case Given.Key(var id) -> passkeys.remove(holder, id);
                    }
                    beside.run();
                    // Of two removals at once the second finds the first one done.
                    if (!factors.beside(holder) && passwords.brief(holder)) {
                        throw new Conflict("a short password may not stay alone");
                    }
                });
    }
}
