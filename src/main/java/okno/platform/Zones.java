package okno.platform;

import java.time.ZoneId;

/// Time where no place says its own.
public final class Zones {
    /// What belongs to no place, or to the whole country, is told and counted by Moscow's time.
    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private Zones() {}
}
