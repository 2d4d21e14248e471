package okno.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTests {
    private static final String STAVROPOL = "07000000";
    private static final String BASHKORTOSTAN = "80000000";
    private static final String TATARSTAN = "92000000";

    private final Calendars calendars = Calendars.load();
    private final WorkCalendar federal = calendars.of(STAVROPOL);

    /// The numbers are those of the published production calendars of Russia and of the republics.
    @ParameterizedTest
    @CsvSource({
        "07000000, 2024, 248",
        "07000000, 2025, 247",
        "07000000, 2026, 247",
        "80000000, 2024, 245",
        "80000000, 2025, 244",
        "80000000, 2026, 244",
        "92000000, 2024, 245",
        "92000000, 2025, 245",
        "92000000, 2026, 244"
    })
    void haveAsManyWorkingDaysAsPublished(String region, int year, long published) {
        assertThat(workingDaysOf(region, year)).isEqualTo(published);
    }

    /// Saturday and Sunday of one weekend are both to be made up for.
    @Test
    void giveADayOffForEachOfTwoHolidaysOnOneWeekend() {
        var calendar = new WorkCalendar(holidays("--06-06", "--06-07"), Map.of());

        assertThat(kinds(calendar, "2026-06-08", 3))
                .containsExactly(DayKind.MOVED_DAY_OFF, DayKind.MOVED_DAY_OFF, DayKind.WORKING);
    }

    @Test
    void giveADayOffBehindWhatIsOffAlready() {
        var monday = LocalDate.parse("2026-06-08");
        var saturday = LocalDate.parse("2026-06-13");
        var enacted = new WorkCalendar(holidays("--06-06", "--06-09"), Map.of(saturday, monday));

        assertThat(kinds(enacted, "2026-06-08", 4))
                .containsExactly(
                        DayKind.MOVED_DAY_OFF,
                        DayKind.HOLIDAY,
                        DayKind.MOVED_DAY_OFF,
                        DayKind.WORKING);
        assertThat(enacted.kind(saturday)).isEqualTo(DayKind.SHORT);
    }

    private static List<Holiday> holidays(String... days) {
        return Stream.of(days).map(day -> Holiday.parse(day, true)).toList();
    }

    private static List<DayKind> kinds(WorkCalendar calendar, String first, int days) {
        var from = LocalDate.parse(first);
        return from.datesUntil(from.plusDays(days)).map(calendar::kind).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-27, 2024-04-29",
        "2025-11-01, 2025-11-03",
        "2025-11-02,",
        "2025-11-05,",
        "2025-01-04,",
        "2026-02-14,",
    })
    void knowForWhichDayAWeekendDayIsWorked(LocalDate day, @Nullable LocalDate exchangedFor) {
        assertThat(federal.exchangedFor(day)).isEqualTo(Optional.ofNullable(exchangedFor));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-08, HOLIDAY",
        "2024-04-27, WORKING",
        "2024-04-29, MOVED_DAY_OFF",
        "2024-11-02, SHORT",
        "2024-12-28, WORKING",
        "2024-12-30, MOVED_DAY_OFF",
        "2025-02-24, WORKING",
        "2025-05-08, MOVED_DAY_OFF",
        "2025-11-01, SHORT",
        "2025-11-02, WEEKEND",
        "2025-11-03, MOVED_DAY_OFF",
        "2025-12-31, MOVED_DAY_OFF",
        "2026-01-09, MOVED_DAY_OFF",
        "2026-03-09, MOVED_DAY_OFF",
        "2026-05-11, MOVED_DAY_OFF",
        "2026-06-12, HOLIDAY",
        "2026-12-31, MOVED_DAY_OFF"
    })
    void knowTheEnactedDays(LocalDate day, DayKind kind) {
        assertThat(federal.kind(day)).isEqualTo(kind);
    }

    @Test
    void shortenTheEvesThatThePublishedCalendarsShorten() {
        assertThat(shortDaysOf(2024))
                .containsExactly(
                        "2024-02-22", "2024-03-07", "2024-05-08", "2024-06-11", "2024-11-02");
        assertThat(shortDaysOf(2025))
                .containsExactly("2025-03-07", "2025-04-30", "2025-06-11", "2025-11-01");
        assertThat(shortDaysOf(2026))
                .containsExactly("2026-04-30", "2026-05-08", "2026-06-11", "2026-11-03");
    }

    @Test
    void followArticle112AloneInAYearWithoutEnactedTransfers() {
        assertThat(federal.isKnown(2026)).isTrue();
        assertThat(federal.isKnown(2027)).isFalse();
        assertThat(federal.kind(LocalDate.of(2027, Month.MAY, 3))).isEqualTo(DayKind.MOVED_DAY_OFF);
        assertThat(federal.kind(LocalDate.of(2027, Month.MAY, 10)))
                .isEqualTo(DayKind.MOVED_DAY_OFF);
        assertThat(federal.kind(LocalDate.of(2027, Month.JUNE, 14)))
                .isEqualTo(DayKind.MOVED_DAY_OFF);
    }

    @Test
    void leaveWeekendsOfJanuaryHolidaysWhereTheyAreUntilTheGovernmentMovesThem() {
        assertThat(federal.kind(LocalDate.of(2027, Month.JANUARY, 8))).isEqualTo(DayKind.HOLIDAY);
        assertThat(federal.kind(LocalDate.of(2028, Month.JANUARY, 10))).isEqualTo(DayKind.WORKING);
        assertThat(federal.kind(LocalDate.of(2027, Month.DECEMBER, 31))).isEqualTo(DayKind.SHORT);
    }

    @Test
    void moveADayOffOfBashkortostanButNotOfTatarstan() {
        WorkCalendar bashkortostan = calendars.of(BASHKORTOSTAN);
        WorkCalendar tatarstan = calendars.of(TATARSTAN);

        assertThat(bashkortostan.kind(LocalDate.of(2026, Month.OCTOBER, 12)))
                .isEqualTo(DayKind.MOVED_DAY_OFF);
        assertThat(tatarstan.kind(LocalDate.of(2026, Month.AUGUST, 30))).isEqualTo(DayKind.HOLIDAY);
        assertThat(tatarstan.kind(LocalDate.of(2026, Month.AUGUST, 31))).isEqualTo(DayKind.WORKING);
        assertThat(federal.kind(LocalDate.of(2026, Month.OCTOBER, 12))).isEqualTo(DayKind.WORKING);
    }

    @Test
    void shortenTheEveOfARegionalHoliday() {
        LocalDate eve = LocalDate.of(2026, Month.MARCH, 19);

        assertThat(calendars.of(TATARSTAN).kind(eve)).isEqualTo(DayKind.SHORT);
        assertThat(federal.kind(eve)).isEqualTo(DayKind.WORKING);
    }

    private long workingDaysOf(String region, int year) {
        return days(year).stream().filter(calendars.of(region)::isWorking).count();
    }

    private List<String> shortDaysOf(int year) {
        return days(year).stream()
                .filter(day -> federal.kind(day) == DayKind.SHORT)
                .map(LocalDate::toString)
                .toList();
    }

    private static List<LocalDate> days(int year) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        return first.datesUntil(first.plusYears(1)).toList();
    }
}
