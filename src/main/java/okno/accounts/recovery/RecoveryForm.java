package okno.accounts.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okno.accounts.signin.LoginName;
import okno.platform.FieldProblem;
import org.jspecify.annotations.Nullable;

/// A request for a new password as it was filled in.
///
/// @param login СНИЛС, an e-mail address or a telephone, as typed
/// @param captcha whose picture was shown
/// @param code what was read from it
public record RecoveryForm(String login, @Nullable UUID captcha, String code) {
    private static final int LONGEST = 254;

    /// What can be told without looking at the captcha. Whether anybody has the login is not told.
    List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        if (login.isBlank()) {
            problems.add(FieldProblem.of("login", "accounts.recovery.login.missing"));
        } else if (login.length() > LONGEST || !readable()) {
            problems.add(FieldProblem.of("login", "accounts.recovery.login.unreadable"));
        }
        if (code.isBlank()) {
            problems.add(FieldProblem.of("code", "accounts.code.missing"));
        }
        return problems;
    }

    /// How a typed login is counted: the same however it is written.
    static String counted(String login) {
        return LoginName.of(login).key();
    }

    private boolean readable() {
        return !(LoginName.of(login) instanceof LoginName.Unreadable);
    }
}
