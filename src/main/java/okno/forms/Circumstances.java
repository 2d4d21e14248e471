package okno.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// What an answer depends on besides the input.
///
/// @param today the day where the service is provided
/// @param files the files already attached to a slot of this application. Asked of their keeper and
///     never read from the input: a browser could name files of another person.
public record Circumstances(
        LocalDate today, Dictionaries dictionaries, Function<String, List<Answer.File>> files) {

    /// A day without dictionaries and files.
    public static Circumstances on(LocalDate today) {
        return new Circumstances(today, Dictionaries.none(), _ -> List.of());
    }
}
