package okno.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds of every count, on a thousand cases drawn with a fixed seed.
class LegalClockPropertyTests {
    private static final List<String> REGIONS = List.of("07000000", "80000000", "92000000");
    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/Kaliningrad"),
                    ZoneId.of("Europe/Moscow"),
                    ZoneId.of("Asia/Kamchatka"));
    private static final Instant FIRST = Instant.parse("2023-06-01T00:00:00Z");
    private static final int SECONDS_OF_FIVE_YEARS = 5 * 365 * 24 * 3600;

    private final Calendars calendars = Calendars.load();
    private final LegalClock clock = new LegalClock(calendars);

    @Test
    void endsOnAWorkingDayThatIsNotPaused() {
        assertThat(cases()).allSatisfy(this::endsOnAWorkingDay);
    }

    @Test
    void neverEndsEarlierForALongerTerm() {
        assertThat(cases()).allSatisfy(this::isMonotone);
    }

    @Test
    void countsBackToTheSameNumberOfWorkingDays() {
        assertThat(cases()).allSatisfy(this::countsBack);
    }

    private static Stream<Case> cases() {
        Random random = new Random(2026);
        return IntStream.range(0, 1_000).mapToObj(_ -> Case.draw(random));
    }

    private void endsOnAWorkingDay(Case drawn) {
        for (Term.Unit unit : List.of(Term.Unit.WORKING_DAYS, Term.Unit.DAYS, Term.Unit.MONTHS)) {
            LocalDate last = drawn.count(clock, unit, drawn.amount).lastDay();

            assertThat(calendars.of(drawn.locality.region()).isWorking(last)).isTrue();
            assertThat(drawn.pause.covers(last)).isFalse();
        }
    }

    private void isMonotone(Case drawn) {
        for (Term.Unit unit : Term.Unit.values()) {
            Deadline shorter = drawn.count(clock, unit, drawn.amount);
            Deadline longer = drawn.count(clock, unit, drawn.amount + 1);

            assertThat(longer.end()).isAfterOrEqualTo(shorter.end());
        }
    }

    private void countsBack(Case drawn) {
        Term term = Term.workingDays(drawn.amount);
        LocalDate last = clock.deadline(drawn.event, term, drawn.locality).lastDay();

        assertThat(clock.remaining(drawn.event, last, drawn.locality)).isEqualTo(drawn.amount);
    }

    record Case(Instant event, Locality locality, int amount, Pause pause) {
        static Case draw(Random random) {
            Instant event = FIRST.plusSeconds(random.nextInt(SECONDS_OF_FIVE_YEARS));
            Locality locality =
                    new Locality(
                            ZONES.get(random.nextInt(ZONES.size())),
                            REGIONS.get(random.nextInt(REGIONS.size())));
            LocalDate from =
                    LocalDate.of(2023, Month.JUNE, 1).plusDays(random.nextInt(5 * 365 + 60));
            Pause pause = new Pause(from, from.plusDays(random.nextInt(40)));
            return new Case(event, locality, 1 + random.nextInt(60), pause);
        }

        Deadline count(LegalClock clock, Term.Unit unit, int amount) {
            return clock.deadline(event, new Term(amount, unit), locality, List.of(pause));
        }
    }
}
