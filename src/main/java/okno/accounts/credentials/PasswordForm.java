package okno.accounts.credentials;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import okno.platform.FieldProblem;

/// A new password, typed twice.
public record PasswordForm(String password, String again) {
    /// Reads the fields `password` and `passwordAgain`.
    public static PasswordForm of(Map<String, String> typed) {
        return new PasswordForm(
                typed.getOrDefault("password", ""), typed.getOrDefault("passwordAgain", ""));
    }

    /// What is wrong with it as the only factor, at the fields `password` and `passwordAgain`.
    ///
    /// @param personal what others know of the owner
    public List<FieldProblem> problems(PasswordPolicy policy, Collection<String> personal) {
        return problems(policy, personal, true);
    }

    /// What is wrong with it.
    ///
    /// @param alone whether it is all that is asked at the door
    public List<FieldProblem> problems(
            PasswordPolicy policy, Collection<String> personal, boolean alone) {
        if (password.isEmpty()) {
            return List.of(FieldProblem.of("password", "accounts.password.missing"));
        }
        var weakness = policy.weakness(password, personal, policy.shortest(alone));
        if (weakness.isPresent()) {
            return List.of(problem(weakness.get(), policy.shortest(alone)));
        }
        return password.equals(again)
                ? List.of()
                : List.of(FieldProblem.of("passwordAgain", "accounts.password.differs"));
    }

    /// Never the password itself: forms end up in logs.
    @Override
    public String toString() {
        return "PasswordForm[]";
    }

    private static FieldProblem problem(PasswordWeakness weakness, int shortest) {
        return switch (weakness) {
            case SHORT -> FieldProblem.of("password", "accounts.password.short", shortest);
            case LONG ->
                    FieldProblem.of(
                            "password", "accounts.password.long", PasswordPolicy.MAX_LENGTH);
            case SIMPLE -> FieldProblem.of("password", "accounts.password.simple");
            case COMMON -> FieldProblem.of("password", "accounts.password.common");
            case PERSONAL -> FieldProblem.of("password", "accounts.password.personal");
        };
    }
}
