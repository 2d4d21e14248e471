package okno.notifications.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Rule;
import okno.notifications.ladder.Theme;

/// A notice on its way to a person by one channel. It knows neither the address nor the words: both
/// are read when it leaves.
///
/// @param id by which providers and reports name it
/// @param party whose doing the news is: the slug of a body, or the portal's own; they take turns
/// @param attempts how often it was tried and failed for a reason of its own
/// @param held whether it waited on purpose: for the morning, the daily letter, the days before
///     paper
public record Delivery(
        UUID id,
        UUID notice,
        CitizenId citizen,
        Channel channel,
        Theme theme,
        String party,
        boolean urgent,
        boolean lawful,
        boolean held,
        int attempts,
        Instant createdAt,
        Optional<Instant> expiresAt) {
    /// How it was to be told.
    public Rule rule() {
        var life = expiresAt.map(end -> Duration.between(createdAt, end)).orElse(Duration.ZERO);
        return new Rule(theme, urgent, lawful, life);
    }
}
