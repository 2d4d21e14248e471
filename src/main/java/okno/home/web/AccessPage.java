package okno.home.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// «Кто открывал мои данные».
///
/// @param zone in which moments are told
/// @param next the address of the page after
public record AccessPage(List<Entry> entries, ZoneId zone, @Nullable String next) {
    public AccessPage {
        entries = List.copyOf(entries);
    }

    /// One or several looks at the same thing on one day.
    ///
    /// @param who the title of the body
    /// @param purpose the key of its words
    /// @param about the number of a submission or a question, or an empty text
    /// @param path of what has that number
    /// @param at the last look
    /// @param times how many there were
    public record Entry(
            String who, String purpose, String about, String path, Instant at, int times) {}
}
