package okno.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTests {

    private static final ZoneId CHELYABINSK = ZoneId.of("Asia/Yekaterinburg");

    // 16 to 22 November 2026 is a week from Monday to Sunday.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    пн–пт 9:00–18:00, перерыв 13:00–13:45; сб 10:00–14:00 | MONDAY    | 09:00-13:00 13:45-18:00
                    пн–пт 9:00–18:00, перерыв 13:00–13:45; сб 10:00–14:00 | SATURDAY  | 10:00-14:00
                    пн–пт 9:00–18:00, перерыв 13:00–13:45; сб 10:00–14:00 | SUNDAY    |
                    пн–чт 9:00–17:00, пт 9:00–16:00, перерыв 13:00–14:00  | TUESDAY   | 09:00-13:00 14:00-17:00
                    пн–чт 9:00–17:00, пт 9:00–16:00, перерыв 13:00–14:00  | FRIDAY    | 09:00-13:00 14:00-16:00
                    пн-чт 8.30-17.30; пт 8.30-16.15; перерыв 12.00-12.45  | FRIDAY    | 08:30-12:00 12:45-16:15
                    Пн, ср 9:00 – 13:00; чт – выходной                    | WEDNESDAY | 09:00-13:00
                    Пн, ср 9:00 – 13:00; чт – выходной                    | TUESDAY   |
                    Пн, ср 9:00 – 13:00; чт – выходной                    | THURSDAY  |
                    вт с 10:00 до 12:00                                   | TUESDAY   | 10:00-12:00
                    ежедневно 8:00–24:00                                  | SUNDAY    | 08:00-00:00
                    круглосуточно                                         | SUNDAY    | 00:00-00:00
                    сб–вс 10:00–15:00                                     | SUNDAY    | 10:00-15:00
                    """)
    void understandsTheWaysHoursAreWritten(String text, DayOfWeek day, String spans) {
        var hours = Hours.parse(text);

        assertThat(hours.understood()).isTrue();
        assertThat(hours.on(day))
                .extracting(span -> span.from() + "-" + span.to())
                .isEqualTo(
                        Optional.ofNullable(spans)
                                .map(list -> List.of(list.split(" ")))
                                .orElse(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "по предварительной записи",
                "пн–пт с утра",
                "пн–пт 18:00–9:00",
                "пн–пт 9:00–25:00",
                "перерыв 13:00–14:00",
                "пн–пт 9:00–18:00, обед"
            })
    void keepsATextItDoesNotUnderstand(String text) {
        var hours = Hours.parse(text);

        assertThat(hours.understood()).isFalse();
        assertThat(hours.text()).isEqualTo(text);
        assertThat(hours.at(at("2026-11-16T10:00"))).isEqualTo(new Opening.Unknown());
    }

    @Test
    void isOpenUntilTheBreak() {
        assertThat(archive().at(at("2026-11-16T12:59")))
                .isEqualTo(new Opening.Open(LocalTime.of(13, 0)));
        assertThat(archive().at(at("2026-11-16T13:45")))
                .isEqualTo(new Opening.Open(LocalTime.of(18, 0)));
    }

    @Test
    void isClosedUntilTheNextOpening() {
        assertThat(archive().at(at("2026-11-16T13:00"))).isEqualTo(closedUntil("2026-11-16T13:45"));
        assertThat(archive().at(at("2026-11-20T18:00"))).isEqualTo(closedUntil("2026-11-21T10:00"));
        assertThat(archive().at(at("2026-11-21T14:00"))).isEqualTo(closedUntil("2026-11-23T09:00"));
    }

    @Test
    void findsTheSameDayOfTheNextWeek() {
        assertThat(Hours.parse("вт 10:00–12:00").at(at("2026-11-17T12:00")))
                .isEqualTo(closedUntil("2026-11-24T10:00"));
    }

    @Test
    void neverOpensWithDaysOffOnly() {
        assertThat(Hours.parse("пн–вс выходной").at(at("2026-11-17T12:00")))
                .isEqualTo(new Opening.Closed(Optional.empty()));
    }

    @Test
    void staysOpenTillMidnight() {
        assertThat(Hours.parse("ежедневно 8:00–24:00").at(at("2026-11-17T23:59")))
                .isEqualTo(new Opening.Open(LocalTime.MIDNIGHT));
    }

    private static Hours archive() {
        return Hours.parse("пн–пт 9:00–18:00, перерыв 13:00–13:45; сб 10:00–14:00");
    }

    private static Opening closedUntil(String next) {
        return new Opening.Closed(Optional.of(LocalDateTime.parse(next)));
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(CHELYABINSK);
    }
}
