package okno.agencies.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import okno.agencies.hours.HoursDay.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days told by their place in the month. In September 2026 Tuesdays are 1, 8, 15, 22 and 29,
/// Thursdays 3, 10, 17, 24, Fridays 4, 11, 18, 25.
class MonthlyHoursTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final ZoneId CHELYABINSK = ZoneId.of("Asia/Yekaterinburg");

    /// Days of September with the hours that are named last.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1        | 14:00–18:00 | первый вторник месяца с 14:00 до 18:00
                    1        | 14:00–18:00 | Первый вторник каждого месяца: 14.00–18.00
                    1        | 14:00–18:00 | 1-й вторник месяца 14-18
                    1        | 14:00–18:00 | прием граждан 14:00–18:00 в первый вторник месяца
                    10,24    | 9:00–12:00  | каждый второй и четвёртый четверг 9:00–12:00
                    10,24    | 9:00–12:00  | 2-й и 4-й четверг месяца, 9–12
                    1,15     | 9:00–12:00  | первый, третий вторник 9:00-12:00
                    29       | 9:00–12:00  | пятый вторник месяца 9-12
                    29       | 9:00–12:00  | последний вторник 9-12
                    1,3      | 9:00–12:00  | первый вторник и четверг месяца 9-12
                    8        | 17:00–20:00 | пн-пт 9:00–13:00; второй вторник месяца 17:00–20:00
                    25       | -           | пн-пт 9–18, последняя пятница месяца — санитарный день
                    25       | -           | пн–пт 9:00–18:00, обед 13:00–14:00; санитарный день – последняя пятница месяца
                    25       | -           | пн-пт 9-18, сб, вс выходной, последняя пятница месяца – выходной
                    25       | -           | последняя пятница месяца – санитарный день, пн–пт 9–18, выходные сб, вс
                    25       | -           | пн-пт 9-18, кроме последней пятницы месяца
                    """)
    void areFoundInTheMonth(String days, String hours, String text) {
        var read = Hours.parse(text);

        var found =
                FIRST.datesUntil(FIRST.plusMonths(1))
                        .filter(date -> read.on(date).why() == Why.MONTHLY)
                        .toList();

        assertThat(read.unread()).isEmpty();
        assertThat(read.understood()).isTrue();
        assertThat(
                        found.stream()
                                .map(date -> Integer.toString(date.getDayOfMonth()))
                                .collect(Collectors.joining(",")))
                .isEqualTo(days);
        assertThat(found)
                .allSatisfy(
                        date ->
                                assertThat(read.on(date).spans().stream().map(Span::text))
                                        .isEqualTo(
                                                Optional.of(hours)
                                                        .filter(it -> !it.equals("-"))
                                                        .stream()
                                                        .toList()));
    }

    /// Every other Tuesday has no place in a month, and a break of one day fits no week.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "каждый второй вторник 9-12",
                "пн-пт 9-18, первый вторник месяца",
                "первый вторник месяца 9-17, перерыв 12-13",
                "последний день месяца – санитарный день",
            })
    void areNotGuessed(String text) {
        assertThat(Hours.parse(text).understood()).isFalse();
        assertThat(Hours.parse(text).unread()).isNotEmpty();
    }

    @Test
    void leaveOtherDaysAsTheyAre() {
        var hours = Hours.parse("пн-пт 9-18, последняя пятница месяца – санитарный день");

        assertThat(hours.on(FIRST.withDayOfMonth(18)).spans()).hasSize(1);
        assertThat(hours.on(FIRST.withDayOfMonth(18)).why()).isEqualTo(Why.USUAL);
        assertThat(hours.on(FIRST.withDayOfMonth(26)).spans()).isEmpty();
    }

    @Test
    void sayWhetherItIsOpenNow() {
        var reception = Hours.parse("каждый второй и четвёртый четверг 14:00–18:00");

        assertThat(reception.at(moment(10, 15))).isInstanceOf(Opening.Open.class);
        assertThat(reception.at(moment(17, 15)))
                .isEqualTo(new Opening.Closed(Optional.of(LocalDateTime.of(2026, 9, 24, 14, 0))));
        var sanitary = Hours.parse("пн-пт 9-18, последняя пятница месяца – санитарный день");
        assertThat(sanitary.at(moment(25, 10)))
                .isEqualTo(new Opening.Closed(Optional.of(LocalDateTime.of(2026, 9, 28, 9, 0))));
    }

    /// The first Friday of May 2026 is the first of May.
    @Test
    void restOnHolidays() {
        var hours = Hours.parse("первая пятница месяца 9:00–12:00");

        assertThat(hours.on(LocalDate.of(2026, 5, 1)).spans()).isEmpty();
        assertThat(hours.on(LocalDate.of(2026, 5, 1)).why()).isEqualTo(Why.HOLIDAY);
    }

    private static ZonedDateTime moment(int day, int hour) {
        return FIRST.withDayOfMonth(day).atTime(hour, 0).atZone(CHELYABINSK);
    }
}
