package okno.notifications.ladder;

import java.time.Duration;

/// How one kind of event is told.
///
/// @param urgent goes before others and through quiet hours, to every channel the person has
/// @param lawful has to reach the person: he cannot turn it off, and at last the body
///     is asked to write on paper, where a case can be marked
/// @param life after which a message that is still waiting is of no use; the feed keeps it. What is
///     lawful is always of use, so it has none
public record Rule(Theme theme, boolean urgent, boolean lawful, Duration life) {
    private static final Duration DAYS = Duration.ofDays(7);

    /// Tells where something stands.
    public static Rule plain(Theme theme) {
        return new Rule(theme, false, false, DAYS);
    }

    /// Has to reach the person.
    public static Rule lawful(Theme theme) {
        return new Rule(theme, false, true, Duration.ZERO);
    }

    /// A stranger may be at work.
    public static Rule alarm() {
        return new Rule(Theme.SECURITY, true, false, DAYS);
    }
}
