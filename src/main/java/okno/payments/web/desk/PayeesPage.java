package okno.payments.web.desk;

import java.util.List;
import java.util.Map;
import okno.platform.web.Option;
import okno.platform.web.Problems;

/// Requisites of the officer's bodies.
///
/// @param bodies whose requisites he may propose
/// @param fields what he typed, by name
/// @param waiting whether a proposal for the same code waits already
public record PayeesPage(
        List<PayeeEntry> entries,
        List<Option> bodies,
        Map<String, String> fields,
        Problems problems,
        boolean waiting) {
    public PayeesPage {
        fields = Map.copyOf(fields);
    }

    /// What was typed into a field.
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }
}
