package okno.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalClockTests {
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Locality STAVROPOL = new Locality(ZoneId.of("Europe/Moscow"), "07000000");
    private static final Locality CHELYABINSK =
            new Locality(ZoneId.of("Asia/Yekaterinburg"), "75000000");
    private static final Locality BASHKORTOSTAN =
            new Locality(ZoneId.of("Asia/Yekaterinburg"), "80000000");

    private final LegalClock clock = new LegalClock(Calendars.load());

    @ParameterizedTest
    @CsvSource({
        // The day of the event is not counted: a Monday gives the next Monday.
        "2026-03-16T10:00+03:00,  5wd, 2026-03-23",
        "2026-03-16T10:00+03:00,  1wd, 2026-03-17",
        // Eleven days off at New Year 2025/26: 31 December to 11 January.
        "2025-12-30T12:00+03:00,  1wd, 2026-01-12",
        "2025-12-26T12:00+03:00,  5wd, 2026-01-14",
        // New Year 2024/25 begins on Sunday 29 December after a working Saturday.
        "2024-12-27T12:00+03:00,  1wd, 2024-12-28",
        "2024-12-27T12:00+03:00,  2wd, 2025-01-09",
        // Saturday 1 November 2025 is a short working day, Monday 3 November is not a working one.
        "2025-10-31T12:00+03:00,  1wd, 2025-11-01",
        "2025-10-31T12:00+03:00,  2wd, 2025-11-05",
        "2025-10-02T12:00+03:00, 30d, 2025-11-01",
        // 210-FZ article 11.2: a complaint registered on 27 April 2026 is decided in 15 working
        // days.
        "2026-04-27T09:00+03:00, 15wd, 2026-05-20",
        // 59-FZ article 12: thirty calendar days; 22 November 2026 is a Sunday.
        "2026-10-23T09:00+03:00, 30d, 2026-11-23",
        "2026-10-12T09:00+03:00, 30d, 2026-11-11",
        // From Victory Day on Saturday to Tuesday: 11 May is a moved day off.
        "2026-05-08T09:00+03:00,  1d, 2026-05-12",
        // A month without such a day ends on its last: 28 February 2026 is a Saturday.
        "2026-01-31T12:00+03:00,  1m, 2026-03-02",
        "2025-01-31T12:00+03:00,  1m, 2025-02-28",
        "2024-01-31T12:00+03:00,  1m, 2024-02-29",
        "2026-02-28T12:00+03:00,  1m, 2026-03-30",
        "2025-12-05T12:00+03:00,  1m, 2026-01-12",
        "2024-02-29T12:00+03:00, 12m, 2025-02-28"
    })
    void countsFromTheDayAfterTheEvent(OffsetDateTime event, String term, String until) {
        assertThat(deadline(event, term, STAVROPOL).until()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-13T10:00+03:00,  5wd, 2026-03-16/2026-03-18, 2026-03-25",
        // A pause across a weekend takes only the working days out of a count of working days.
        "2026-03-11T10:00+03:00,  3wd, 2026-03-13/2026-03-16, 2026-03-18",
        "2026-03-11T10:00+03:00,  3wd, 2026-03-14/2026-03-15, 2026-03-16",
        // The pause before the event and after the end does not matter.
        "2026-03-11T10:00+03:00,  3wd, 2026-03-01/2026-03-11, 2026-03-16",
        "2026-03-11T10:00+03:00,  3wd, 2026-03-17/2026-03-30, 2026-03-16",
        "2026-03-02T10:00+03:00, 10d, 2026-03-05/2026-03-07, 2026-03-16",
        // The count ends on Sunday, Monday and Tuesday are paused.
        "2026-03-05T10:00+03:00, 10d, 2026-03-16/2026-03-17, 2026-03-18",
        "2026-03-02T10:00+03:00,  1m, 2026-03-10/2026-03-12, 2026-04-06",
        // A suspension that begins just before the end and is longer than the term.
        "2026-03-02T10:00+03:00,  3d, 2026-03-04/2026-03-24, 2026-03-26"
    })
    void doesNotCountThePause(OffsetDateTime event, String term, String pause, String until) {
        assertThat(deadline(event, term, STAVROPOL, pause).until()).isEqualTo(until);
    }

    @Test
    void countsOverlappingPausesOnce() {
        OffsetDateTime event = OffsetDateTime.parse("2026-03-13T10:00+03:00");

        assertThat(
                        deadline(
                                        event,
                                        "5wd",
                                        STAVROPOL,
                                        "2026-03-16/2026-03-17",
                                        "2026-03-17/2026-03-18")
                                .until())
                .isEqualTo("2026-03-25");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:15:30+03:00,  8h, , 2026-03-02T18:15:30+03:00",
        "2026-03-06T20:00:00+03:00, 24h, , 2026-03-07T20:00:00+03:00",
        "2026-03-06T20:00:00+00:00,  1h, , 2026-03-07T00:00:00+03:00",
        "2026-03-02T20:00:00+03:00,  8h, 2026-03-03/2026-03-04, 2026-03-05T04:00:00+03:00",
        "2026-03-03T20:00:00+03:00,  8h, 2026-03-03/2026-03-04, 2026-03-05T08:00:00+03:00",
        "2026-03-02T20:00:00+03:00,  4h, 2026-03-03/2026-03-04, 2026-03-03T00:00:00+03:00",
        "2026-03-02T20:00:00+03:00, 72h, 2026-03-04/2026-03-04, 2026-03-06T20:00:00+03:00"
    })
    void letsHoursElapseButOnPausedDays(
            OffsetDateTime event, String term, @Nullable String pause, String until) {
        Deadline deadline =
                pause == null
                        ? deadline(event, term, STAVROPOL)
                        : deadline(event, term, STAVROPOL, pause);

        assertThat(deadline.until()).isEqualTo(until);
    }

    @Test
    void takesTheDayOfTheEventInTheZoneOfThePlace() {
        OffsetDateTime lateEvening = OffsetDateTime.parse("2026-03-16T22:30+03:00");

        assertThat(deadline(lateEvening, "1wd", STAVROPOL).until()).isEqualTo("2026-03-17");
        assertThat(deadline(lateEvening, "1wd", CHELYABINSK).until()).isEqualTo("2026-03-18");
        assertThat(deadline(lateEvening, "1h", CHELYABINSK).until())
                .isEqualTo("2026-03-17T01:30:00+05:00");
    }

    @Test
    void hoursEndOnTheDayWhenTheyRunOut() {
        OffsetDateTime evening = OffsetDateTime.parse("2026-03-16T20:00+03:00");

        assertThat(deadline(evening, "3h", STAVROPOL).lastDay()).isEqualTo("2026-03-16");
        assertThat(deadline(evening, "4h", STAVROPOL).lastDay()).isEqualTo("2026-03-17");
    }

    @Test
    void isInTimeUntilTheLastMidnightOfThePlace() {
        Deadline deadline =
                deadline(OffsetDateTime.parse("2026-03-16T10:00+05:00"), "1wd", CHELYABINSK);

        assertThat(deadline.end().toInstant()).isEqualTo(Instant.parse("2026-03-17T19:00:00Z"));
    }

    @Test
    void keepsTheHolidaysOfTheRegion() {
        OffsetDateTime event = OffsetDateTime.parse("2026-10-09T10:00+05:00");

        assertThat(deadline(event, "1wd", CHELYABINSK).until()).isEqualTo("2026-10-12");
        assertThat(deadline(event, "1wd", BASHKORTOSTAN).until()).isEqualTo("2026-10-13");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-28T10:00+03:00,  2wd, 2026-12-30, false",
        "2026-12-28T10:00+03:00,  3wd, 2027-01-11, true",
        "2026-12-28T10:00+03:00, 30d, 2027-01-27, true",
        "2026-12-25T10:00+03:00,  5d, 2026-12-30, false",
        // The count runs through 2023, but only a day of 2024 was asked about.
        "2023-12-20T10:00+03:00, 30d, 2024-01-19, false",
        "2023-12-20T10:00+03:00, 15wd, 2024-01-18, true"
    })
    void isProvisionalWhenItLeansOnAYearNotEnacted(
            OffsetDateTime event, String term, String until, boolean provisional) {
        Deadline deadline = deadline(event, term, STAVROPOL);

        assertThat(deadline.until()).isEqualTo(until);
        assertThat(deadline.isProvisional()).isEqualTo(provisional);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T10:00:00Z, 2026-03-19,  3",
        "2026-03-13T10:00:00Z, 2026-03-16,  1",
        "2026-03-16T10:00:00Z, 2026-03-16,  0",
        "2026-03-18T10:00:00Z, 2026-03-16, -2",
        "2026-03-16T21:30:00Z, 2026-03-17,  0"
    })
    void tellsTheWorkingDaysLeft(Instant now, LocalDate lastDay, int left) {
        assertThat(clock.remaining(now, lastDay, STAVROPOL)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-13T20:59:00Z, 2026-03-13",
        "2026-03-13T21:01:00Z, 2026-03-16",
        "2025-11-01T10:00:00Z, 2025-11-01",
        "2025-12-31T10:00:00Z, 2026-01-12"
    })
    void registersOnTheNearestWorkingDay(Instant received, LocalDate registered) {
        assertThat(clock.registrationDay(received, STAVROPOL)).isEqualTo(registered);
    }

    @Test
    void explainsInOneSentence() {
        OffsetDateTime event = OffsetDateTime.parse("2026-10-23T09:00+03:00");

        assertThat(deadline(event, "30d", STAVROPOL).explanation(RUSSIAN))
                .isEqualTo(
                        "Срок 30 календарных дней отсчитывается с 24 октября 2026 года, со дня,"
                                + " следующего за событием; последний день, 22 ноября 2026 года,"
                                + " нерабочий, поэтому переносится на ближайший рабочий день; истекает в конце дня"
                                + " 23 ноября 2026 года.");
        assertThat(deadline(event, "1wd", STAVROPOL).explanation(Locale.ENGLISH))
                .isEqualTo(
                        "The term of 1 working day is counted from 24 October 2026, the day after the"
                                + " event; not counted: 2 non-working days;"
                                + " it ends with the day 26 October 2026.");
    }

    @Test
    void namesAPauseThatWasAllItPassedOver() {
        OffsetDateTime monday = OffsetDateTime.parse("2026-03-16T09:00+03:00");

        assertThat(deadline(monday, "1wd", STAVROPOL, "2026-03-17/2026-03-18").explanation(RUSSIAN))
                .contains("; не в счет 2 дня приостановки; истекает в конце дня 19 марта");
    }

    @ParameterizedTest
    @CsvSource({
        "1wd, 1 рабочий день",
        "2wd, 2 рабочих дня",
        "11wd, 11 рабочих дней",
        "12d, 12 календарных дней",
        "21d, 21 календарный день",
        "24h, 24 часа",
        "5m, 5 месяцев"
    })
    void declinesTheLengthOfTheTerm(String term, String length) {
        OffsetDateTime event = OffsetDateTime.parse("2026-03-16T09:00+03:00");

        assertThat(deadline(event, term, STAVROPOL).explanation(RUSSIAN))
                .startsWith("Срок " + length + " отсчитывается с ");
    }

    private Deadline deadline(
            OffsetDateTime event, String term, Locality locality, String... pauses) {
        List<Pause> parsed = Arrays.stream(pauses).map(p -> Pause.parse(p).orElseThrow()).toList();
        return clock.deadline(event.toInstant(), Term.parse(term).orElseThrow(), locality, parsed);
    }
}
