package okno.accounts.web;

import java.util.Map;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.registration.CaptchaAnswer;
import okno.accounts.registration.NameForm;
import okno.accounts.registration.QuickForm;

/// The fields of quick registration that are shown again. Passwords and the code are not among
/// them.
public record QuickFields(
        String snils,
        String surname,
        String givenName,
        String patronymic,
        boolean noPatronymic,
        boolean consent) {
    static final QuickFields EMPTY = new QuickFields("", "", "", "", false, false);

    static QuickFields of(Map<String, String> fields) {
        return new QuickFields(
                fields.getOrDefault("snils", ""),
                fields.getOrDefault("surname", ""),
                fields.getOrDefault("givenName", ""),
                fields.getOrDefault("patronymic", ""),
                fields.containsKey("noPatronymic"),
                fields.containsKey("consent"));
    }

    QuickForm with(Map<String, String> fields) {
        return new QuickForm(
                snils,
                new NameForm(surname, givenName, patronymic, noPatronymic),
                PasswordForm.of(fields),
                CaptchaAnswer.of(fields),
                new QuickForm.Consent(consent, fields.getOrDefault("consentVersion", "")));
    }
}
