package okno.catalogue.web;

import java.util.List;

/// What a list of documents or blanks can be narrowed by, with what each value would leave.
///
/// @param all the list without this choice
/// @param chosen the value that narrows it now; empty if none does
/// @param values the most frequent first
public record PaperFacet(String name, String all, String chosen, List<Value> values) {

    private static final int AT_ONCE = 8;

    public PaperFacet {
        values = List.copyOf(values);
    }

    public boolean narrowed() {
        return !chosen.isEmpty();
    }

    /// Those shown at once.
    public List<Value> first() {
        return values.stream().limit(AT_ONCE).toList();
    }

    /// The others, shown on demand.
    public List<Value> rest() {
        return values.stream().skip(AT_ONCE).toList();
    }

    /// One value.
    ///
    /// @param title words of the content; empty where the words are in the bundles
    /// @param count how many entries would remain
    public record Value(String slug, String title, long count, boolean chosen, String path) {}
}
