package okno.notifications.web;

/// A letter about one event.
///
/// @param language `ru` or `en`
/// @param sent whether it was sent to the reader a moment ago
public record SampleLetterPage(
        String event, String language, String subject, String text, boolean sent) {}
