package okno.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    @Test
    void risesWithinOneMillisecond() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);

        var ids = Stream.generate(() -> Ids.next(clock)).limit(4_000).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void isOfVersionSevenAndTellsTheTime() {
        var id = Ids.next(Clock.fixed(NOW.plusSeconds(1), ZoneOffset.UTC));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.plusSeconds(1).toEpochMilli());
    }

    @Test
    void followsAClockThatWasPutBack() {
        Ids.next(Clock.fixed(NOW.plusSeconds(9), ZoneOffset.UTC));

        var id = Ids.next(Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }
}
