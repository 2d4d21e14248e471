package okno.desk.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okno.appeals.AppealRouting;
import okno.attachments.web.KeptFiles.Kept;

/// What an officer typed into the page of a deed.
///
/// @param seen the lock of the appeal as his page showed it
/// @param typed by the names of fields
/// @param kept files that he chose before, by the names of fields
public record AppealDeedForm(int seen, Map<String, String> typed, Map<String, List<Kept>> kept) {
    public AppealDeedForm {
        typed = Map.copyOf(typed);
        kept = Map.copyOf(kept);
    }

    static AppealDeedForm of(Map<String, String> fields) {
        return new AppealDeedForm(DecisionForm.seen(fields), fields, Map.of());
    }

    /// Nothing typed yet.
    static AppealDeedForm empty(int lock) {
        return new AppealDeedForm(lock, Map.of(), Map.of());
    }

    /// The same words against the appeal as it stands now.
    AppealDeedForm against(int lock) {
        return new AppealDeedForm(lock, typed, kept);
    }

    AppealDeedForm keeping(Map<String, List<Kept>> files) {
        return new AppealDeedForm(seen, typed, files);
    }

    /// Files that were chosen in a field before.
    public List<Kept> kept(String field) {
        return kept.getOrDefault(field, List.of());
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

    /// The rows of parts in which something was chosen or typed.
    List<Integer> parts() {
        return rows().filter(row -> !(value("to" + row) + value("words" + row)).isEmpty())
                .boxed()
                .toList();
    }

    /// All words that must not be lost, whatever became of the deed.
    public String words() {
        return Stream.concat(Stream.of("text", "reason"), rows().mapToObj(row -> "words" + row))
                .map(this::value)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static IntStream rows() {
        return IntStream.range(0, AppealRouting.MOST_PARTS);
    }
}
