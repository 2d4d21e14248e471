package okno.accounts.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.credentials.PasswordPolicy;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;
import org.jspecify.annotations.Nullable;

/// The form of quick registration as it was filled in.
public record QuickForm(
        String snils, NameForm name, PasswordForm passwords, Code code, Consent consent) {
    /// The answer to a captcha.
    public record Code(@Nullable UUID captcha, String typed) {}

    /// Whether the box is ticked, and beside which wording.
    public record Consent(boolean given, String version) {}

    /// Everything that can be told without looking at the captcha, in the order of the fields.
    List<FieldProblem> problems(PasswordPolicy policy, ConsentText text) {
        var problems = new ArrayList<FieldProblem>();
        var verdict = Snils.check(snils);
        if (snils.isBlank()) {
            problems.add(FieldProblem.of("snils", "accounts.snils.missing"));
        } else if (!verdict.valid()) {
            problems.add(FieldProblem.of("snils", verdict.messageKey()));
        }
        problems.addAll(name.problems());
        problems.addAll(passwords.problems(policy, personal()));
        if (code.typed().isBlank()) {
            problems.add(FieldProblem.of("code", "accounts.code.missing"));
        }
        if (!consent.given()) {
            problems.add(FieldProblem.of("consent", "accounts.consent.missing"));
        } else if (!consent.version().equals(text.version())) {
            problems.add(FieldProblem.of("consent", "accounts.consent.changed"));
        }
        return problems;
    }

    private List<String> personal() {
        return List.of(snils, name.surname(), name.givenName(), name.patronymic());
    }
}
