package okno.accounts.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okno.accounts.StaffRole;
import okno.accounts.registration.NameForm;
import okno.accounts.signin.StaffSignIn;
import okno.identifiers.EmailAddress;
import okno.platform.FieldProblem;

/// Who is invited to work at the portal, as typed: fields `email`, `surname`, `givenName`,
/// `patronymic`, `roles`.
public record InvitationForm(String email, NameForm name, Set<StaffRole> roles) {
    public InvitationForm {
        email = email.strip();
        roles = Set.copyOf(roles);
    }

    /// Reads the fields of the form but the roles; a patronymic may be missing.
    public static InvitationForm of(Map<String, String> typed, Set<StaffRole> roles) {
        var patronymic = typed.getOrDefault("patronymic", "");
        var name =
                new NameForm(
                        typed.getOrDefault("surname", ""),
                        typed.getOrDefault("givenName", ""),
                        patronymic,
                        patronymic.isBlank());
        return new InvitationForm(typed.getOrDefault("email", ""), name, roles);
    }

    /// What the page shows as typed.
    public String surname() {
        return name.surname();
    }

    public String givenName() {
        return name.givenName();
    }

    public String patronymic() {
        return name.patronymic();
    }

    List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        var verdict = EmailAddress.check(email);
        if (!verdict.valid()) {
            problems.add(FieldProblem.of("email", verdict.messageKey()));
        }
        problems.addAll(name.problems());
        if (roles.isEmpty()) {
            problems.add(FieldProblem.of("roles", "accounts.roles.missing"));
        }
        return problems;
    }

    /// How the e-mail address is kept and compared.
    String login() {
        return StaffSignIn.login(email);
    }
}
