package okno.desk.web;

import java.util.Map;

/// What an officer typed into the page of a deed.
///
/// @param seen the lock of the appeal as his page showed it
/// @param typed by the names of fields
public record AppealDeedForm(int seen, Map<String, String> typed) {
    public AppealDeedForm {
        typed = Map.copyOf(typed);
    }

    static AppealDeedForm of(Map<String, String> fields) {
        return new AppealDeedForm(DecisionForm.seen(fields), fields);
    }

    /// The same words against the appeal as it stands now.
    AppealDeedForm against(int lock) {
        return new AppealDeedForm(lock, typed);
    }

    /// What stands in a field, without what surrounds it.
    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /// A number; 0 where nothing was typed, -1 where it is none.
    int number(String field) {
        var text = value(field);
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /// The words that must not be lost, whatever became of the deed.
    public String words() {
        return value("text").isEmpty() ? value("reason") : value("text");
    }
}
