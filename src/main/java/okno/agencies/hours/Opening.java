package okno.agencies.hours;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/// What the hours of an office say about a moment, in the office's own time.
public sealed interface Opening {

    /// Open at the moment.
    ///
    /// @param until the break or the end of the day; midnight is the end of the day
    record Open(LocalTime until) implements Opening {}

    /// Closed at the moment.
    ///
    /// @param next when it opens; empty if it never does
    record Closed(Optional<LocalDateTime> next) implements Opening {}

    /// The hours could not be understood.
    record Unknown() implements Opening {}
}
