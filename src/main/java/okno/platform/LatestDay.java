package okno.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The day that has begun somewhere in the country: what a person in Kamchatka dates today lies in
/// no future, wherever the portal runs and whatever the person's place is.
public final class LatestDay {
    private static final ZoneOffset FURTHEST = ZoneOffset.ofHours(12);

    private LatestDay() {}

    public static LocalDate of(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), FURTHEST);
    }
}
