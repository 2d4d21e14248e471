package okno.accounts.web;

import java.util.Map;
import java.util.UUID;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.registration.NameForm;
import okno.accounts.registration.QuickForm;
import org.jspecify.annotations.Nullable;

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
                new QuickForm.Code(captcha(fields), fields.getOrDefault("code", "")),
                new QuickForm.Consent(consent, fields.getOrDefault("consentVersion", "")));
    }

    static @Nullable UUID captcha(Map<String, String> fields) {
        try {
            return UUID.fromString(fields.getOrDefault("captcha", ""));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
