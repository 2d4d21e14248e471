package okno.notifications.web;

import java.util.List;

/// «Письма».
///
/// @param events all that are told
public record SampleLettersPage(List<Event> events) {
    public SampleLettersPage {
        events = List.copyOf(events);
    }

    /// An event that is told.
    ///
    /// @param word its name
    /// @param line what is said of it first
    public record Event(String word, String line) {}
}
