package okno.accounts.web;

import java.time.LocalDate;
import java.util.Map;
import okno.accounts.identity.PassportForm;
import okno.platform.web.Problems;

/// A form that changes a piece of personal data.
///
/// @param typed the fields as they were typed, or as they stand
/// @param confirmed whether a change takes the confirmation of the identity back
public record PersonalPage(Map<String, String> typed, boolean confirmed, Problems problems) {
    /// What was typed into a field.
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What was typed into a field for a date, as browsers want it.
    public String date(String field) {
        return PassportForm.date(value(field)).map(LocalDate::toString).orElse(value(field));
    }
}
