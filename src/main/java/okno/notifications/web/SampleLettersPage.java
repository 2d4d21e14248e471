package okno.notifications.web;

import java.util.List;

/// «Письма».
///
/// @param events the words of all events that are told
public record SampleLettersPage(List<String> events) {
    public SampleLettersPage {
        events = List.copyOf(events);
    }
}
