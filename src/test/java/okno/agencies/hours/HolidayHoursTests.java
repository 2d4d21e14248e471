package okno.agencies.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import okno.agencies.hours.HoursDay.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayHoursTests {

    private static final String WEEKDAYS = "пн–пт 9:00–18:00, перерыв 13:00–13:45";

    // The calendar of 2026: 1–11 January and 4 November are days off, 31 December too, 30 April is
    // the eve of 1 May, 3 November the eve of 4 November. Of 2024: Saturday 27 April is worked, and
    // 2
    // November as the eve it was exchanged for.
    @ParameterizedTest
    @CsvSource({
        "2026-11-02, USUAL, 9:00-13:00 13:45-18:00",
        "2026-11-03, EVE, 9:00-13:00 13:45-17:00",
        "2026-11-04, HOLIDAY, ''",
        "2026-12-31, MOVED_DAY_OFF, ''",
        "2026-01-09, MOVED_DAY_OFF, ''",
        "2026-11-07, USUAL, ''",
        "2024-04-27, WORKING_WEEKEND, 9:00-13:00 13:45-18:00",
        "2024-11-02, WORKING_WEEKEND, 9:00-13:00 13:45-17:00"
    })
    void followsTheProductionCalendar(LocalDate date, Why why, String spans) {
        var day = Hours.parse(WEEKDAYS).on(date);

        assertThat(day.why()).isEqualTo(why);
        assertThat(written(day)).isEqualTo(spans);
    }

    @Test
    void whoWorksOnSaturdaysAloneKnowsWhetherAMovedDayOffIsHis() {
        var hours = Hours.parse("вт–сб 9:00–17:00");

        assertThat(hours.on(LocalDate.parse("2026-12-31")).why()).isEqualTo(Why.UNSURE);
        assertThat(hours.at(at("2026-12-31T10:00"))).isEqualTo(new Opening.Unknown());
        assertThat(hours.at(at("2026-12-30T18:00")))
                .isEqualTo(new Opening.Closed(Optional.empty()));
    }

    @Test
    void receptionOfAPartOfADayIsNotShorterOnAnEve() {
        assertThat(written(Hours.parse("вт 10:00–12:00").on(LocalDate.parse("2026-11-03"))))
                .isEqualTo("10:00-12:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    пн–пт 9–18, в предпраздничные дни до 16:00           | 2026-11-03 | 9:00-16:00
                    пн–пт 9–18, в предпраздничные дни 10:00–15:00        | 2026-11-03 | 10:00-15:00
                    вт 10–12, в предпраздничные дни на час короче        | 2026-11-03 | 10:00-11:00
                    пн–пт 9–18, праздничные дни 10:00–14:00              | 2026-11-04 | 10:00-14:00
                    ежедневно 9–18, включая праздничные дни              | 2026-11-04 | 9:00-18:00
                    ежедневно 9–18, включая праздничные дни              | 2026-11-03 | 9:00-18:00
                    круглосуточно                                        | 2026-11-04 | 0:00-0:00
                    пн–пт 9–18; 04.11.2026 10:00–12:00                   | 2026-11-04 | 10:00-12:00
                    пн–пт 9–18, 02.11.2026 – выходной                    | 2026-11-02 | ''
                    пн–пт 9–18; с 01.06.2026 по 31.08.2026 пн–чт 8–16    | 2026-07-01 | 8:00-16:00
                    пн–пт 9–18; с 01.06.2026 по 31.08.2026 пн–чт 8–16    | 2026-07-03 | ''
                    пн–пт 9–18; с 01.06.2026 по 31.08.2026 пн–чт 8–16    | 2026-09-01 | 9:00-18:00
                    """)
    void officeKnowsBetterThanTheCalendar(String text, LocalDate date, String spans) {
        var hours = Hours.parse(text);

        assertThat(hours.unread()).isEmpty();
        assertThat(written(hours.on(date))).isEqualTo(spans);
    }

    @Test
    void takesExceptionsBesideTheText() {
        var hours =
                Hours.parse(WEEKDAYS)
                        .with(List.of("2026-12-30 9:00–12:00", "31.12.2026 10–11", "весной"));

        assertThat(written(hours.on(LocalDate.parse("2026-12-30")))).isEqualTo("9:00-12:00");
        assertThat(written(hours.on(LocalDate.parse("2026-12-31")))).isEqualTo("10:00-11:00");
        assertThat(hours.unread()).containsExactly("весной");
    }

    @Test
    void closedBeforeHolidaysOpensAfterThem() {
        assertThat(Hours.parse(WEEKDAYS).at(at("2025-12-30T18:30")))
                .isEqualTo(
                        new Opening.Closed(Optional.of(LocalDateTime.parse("2026-01-12T09:00"))));
    }

    @Test
    void closesEarlierOnAnEve() {
        assertThat(Hours.parse(WEEKDAYS).at(at("2026-11-03T16:00")))
                .isEqualTo(new Opening.Open(LocalTime.of(17, 0)));
    }

    @Test
    void keepsTheHolidaysOfItsRegion() {
        var date = LocalDate.parse("2026-10-11");

        assertThat(Hours.parse("ежедневно 9–18").on(date).why()).isEqualTo(Why.USUAL);
        assertThat(Hours.parse("ежедневно 9–18").in("80000000").on(date).why())
                .isEqualTo(Why.HOLIDAY);
    }

    private static String written(HoursDay day) {
        return String.join(
                " ",
                day.spans().stream()
                        .map(span -> time(span.from()) + "-" + time(span.to()))
                        .toList());
    }

    private static String time(LocalTime time) {
        return time.getHour() + time.toString().substring(2);
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Moscow"));
    }
}
