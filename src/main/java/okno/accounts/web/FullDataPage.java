package okno.accounts.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import okno.accounts.identity.PassportForm;
import okno.platform.web.Problems;

/// The long form of the full registration.
///
/// @param typed the fields as they were typed
/// @param captcha whose picture is shown
/// @param shortest characters at least in a password
/// @param byLetter whether the code of activation goes by letter, so that an address is needed
public record FullDataPage(
        Map<String, String> typed,
        UUID captcha,
        int shortest,
        boolean byLetter,
        Problems problems) {

    /// What was typed into a field.
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What was typed into a field for a date, as browsers want it.
    public String date(String field) {
        return PassportForm.date(value(field)).map(LocalDate::toString).orElse(value(field));
    }
}
