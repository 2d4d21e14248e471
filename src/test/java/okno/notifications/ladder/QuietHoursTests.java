package okno.notifications.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {
    private static final ZoneId CHELYABINSK = ZoneId.of("Asia/Yekaterinburg");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T21:59, 2026-11-30T21:59",
        "2026-11-30T22:00, 2026-12-01T08:00",
        "2026-11-30T23:59, 2026-12-01T08:00",
        "2026-12-01T00:00, 2026-12-01T08:00",
        "2026-12-01T07:59, 2026-12-01T08:00",
        "2026-12-01T08:00, 2026-12-01T08:00"
    })
    void lastUntilTheMorning(LocalDateTime at, LocalDateTime released) {
        assertThat(released(QuietHours.NIGHT, at, CHELYABINSK)).isEqualTo(released);
    }

    @Test
    void areThoseOfThePlaceNotOfTheServer() {
        var moment = Instant.parse("2026-11-30T18:00:00Z");

        assertThat(QuietHours.NIGHT.release(moment, ZoneId.of("Europe/Moscow"))).isEqualTo(moment);
        assertThat(QuietHours.NIGHT.release(moment, CHELYABINSK))
                .isEqualTo(Instant.parse("2026-12-01T03:00:00Z"));
    }

    @Test
    void mayLieWithinADay() {
        var nap = new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 0));

        assertThat(released(nap, LocalDateTime.parse("2026-11-30T14:00"), CHELYABINSK))
                .isEqualTo("2026-11-30T15:00");
        assertThat(released(nap, LocalDateTime.parse("2026-11-30T15:00"), CHELYABINSK))
                .isEqualTo("2026-11-30T15:00");
    }

    @Test
    void thatBeginWhenTheyEndAreNone() {
        var none = new QuietHours(LocalTime.NOON, LocalTime.NOON);

        assertThat(released(none, LocalDateTime.parse("2026-11-30T12:00"), CHELYABINSK))
                .isEqualTo("2026-11-30T12:00");
    }

    @Test
    void endByTheClockOnTheWallWhenItIsPutForwardAndBack() {
        var early = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));

        // In the night to 29 March 2026 there is no 02:30; in that to 25 October there are two.
        assertThat(early.release(Instant.parse("2026-03-29T00:30:00Z"), BERLIN))
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(early.release(Instant.parse("2026-10-24T23:00:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(QuietHours.NIGHT.release(Instant.parse("2026-03-28T21:30:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
        assertThat(QuietHours.NIGHT.release(Instant.parse("2026-10-24T21:00:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2026-10-25T07:00:00Z"));
    }

    private static LocalDateTime released(QuietHours hours, LocalDateTime at, ZoneId zone) {
        return hours.release(at.atZone(zone).toInstant(), zone).atZone(zone).toLocalDateTime();
    }
}
