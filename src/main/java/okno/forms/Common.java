package okno.forms;

import java.util.Optional;

/// What questions of every type have.
///
/// @param key name of the answer, unique in the form
/// @param label what is asked
/// @param help what helps to answer
/// @param required whether the application cannot be sent without the answer
/// @param showIf when the question is shown; always, if empty
/// @param fill what of the profile is filled in
public record Common(
        String key,
        String label,
        Optional<String> help,
        boolean required,
        Optional<Condition> showIf,
        Optional<Fill> fill) {

    /// A question that is always shown, without help.
    public static Common of(String key, String label, boolean required) {
        return new Common(
                key, label, Optional.empty(), required, Optional.empty(), Optional.empty());
    }
}
