package okno.accounts.departures;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How an account is deleted (`okno.departures`).
///
/// @param grace how long a person may change his mind; 152-ФЗ, ст. 21, ч. 5 gives thirty days to
///     erase, and no setting gives more
/// @param reminder how long before the end he is reminded
/// @param consentsKept how long after the erasure his consents are kept as proof
/// @param journal the file with the ids of all who were erased
@ConfigurationProperties("okno.departures")
public record DepartureSettings(
        @DefaultValue("30d") Duration grace,
        @DefaultValue("3d") Duration reminder,
        @DefaultValue("1096d") Duration consentsKept,
        @DefaultValue("data/erasures.log") Path journal) {
    private static final Duration LONGEST_GRACE = Duration.ofDays(30);

    /// @throws IllegalArgumentException if the portal would erase later than the law wants
    public DepartureSettings {
        if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
            throw new IllegalArgumentException(
                    "okno.departures.grace: at most 30 days, by federal law 152, article 21, part 5");
        }
    }
}
