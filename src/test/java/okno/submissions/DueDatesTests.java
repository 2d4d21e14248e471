package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.catalogue.Variant;
import okno.places.Places;
import okno.terms.Calendars;
import okno.terms.LegalClock;
import okno.terms.Term;
import org.junit.jupiter.api.Test;

class DueDatesTests {
    private final Places places = Places.load();
    private final Agencies agencies = Agencies.load(places);
    private final DueDates dueDates = new DueDates(new LegalClock(Calendars.load()), places);

    @Test
    void bodyIsHeldToTheTermOfItsPlace() {
        var elsewhere = lastDay("stavropol-archives", "");
        var here = lastDay("minvody-archive", "");

        assertThat(elsewhere).isEqualTo("2026-03-31");
        assertThat(here).isEqualTo("2026-03-16");
    }

    @Test
    void placeOfTheApplicantComesFirstWhereTheBodyWorksThere() {
        assertThat(lastDay("stavropol-archives", "07539000")).isEqualTo("2026-03-16");
        assertThat(lastDay("minvody-archive", "07000000")).isEqualTo("2026-03-16");
        assertThat(lastDay("stavropol-archives", "75701000")).isEqualTo("2026-03-31");
        assertThat(lastDay("minvody-archive", "75701000")).isEqualTo("2026-03-16");
    }

    private LocalDate lastDay(String body, String place) {
        var agency = agencies.find(body).orElseThrow();
        return dueDates.deadline(
                        agency,
                        dueDates.provided(agency, variant(), Optional.of(place)),
                        LocalDate.parse("2026-03-01"),
                        List.of())
                .orElseThrow()
                .lastDay();
    }

    /// Thirty days, but ten working ones in Минеральные Воды.
    private static Variant variant() {
        return new Variant(
                "main",
                "Main",
                List.of(),
                Optional.empty(),
                new Variant.Timing(
                        Term.parse("30d"),
                        Variant.StartsAt.REGISTRATION,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Variant.Fee.Unknown(Optional.empty()),
                List.of(),
                List.of(),
                new Variant.Refusals(List.of(), List.of(), List.of()),
                List.of(
                        new Variant.LocalRule(
                                "07539000",
                                Term.parse("10wd"),
                                Optional.empty(),
                                Optional.empty())),
                Optional.empty());
    }
}
