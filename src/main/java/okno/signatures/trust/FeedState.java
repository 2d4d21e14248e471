package okno.signatures.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What came of asking for the trust list at its address.
///
/// @param succeededAt when it last could be had, whether newer or not
/// @param problem key of the words that say why the last attempt failed
public record FeedState(
        Instant triedAt,
        Optional<Instant> succeededAt,
        Optional<String> problem,
        List<Object> arguments) {
    public FeedState {
        arguments = List.copyOf(arguments);
    }
}
