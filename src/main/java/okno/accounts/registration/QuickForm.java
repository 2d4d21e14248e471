package okno.accounts.registration;

import java.util.ArrayList;
import java.util.List;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.credentials.PasswordPolicy;
import okno.platform.FieldProblem;

/// The form of quick registration as it was filled in.
public record QuickForm(
        String snils, NameForm name, PasswordForm passwords, CaptchaAnswer code, Consent consent) {
    /// Whether the box is ticked, and beside which wording.
    public record Consent(boolean given, String version) {
        /// What is wrong with it beside the wording in force.
        List<FieldProblem> problems(ConsentText text) {
            if (!given) {
                return List.of(FieldProblem.of("consent", "accounts.consent.missing"));
            }
            return version.equals(text.version())
                    ? List.of()
                    : List.of(FieldProblem.of("consent", "accounts.consent.changed"));
        }
    }

    /// Everything that can be told without looking at the captcha, in the order of the fields.
    List<FieldProblem> problems(PasswordPolicy policy, ConsentText text) {
        var problems = new ArrayList<FieldProblem>();
        problems.addAll(new SnilsForm(snils).problems());
        problems.addAll(name.problems());
        problems.addAll(passwords.problems(policy, personal()));
        problems.addAll(code.problems());
        problems.addAll(consent.problems(text));
        return problems;
    }

    private List<String> personal() {
        return List.of(snils, name.surname(), name.givenName(), name.patronymic());
    }
}
