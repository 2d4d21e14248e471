package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.catalogue.Variant;
import okno.catalogue.Variant.StartsAt;
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

    @Test
    void hoursRunFromTheMomentOfRegistration() {
        assertThat(until("8h", StartsAt.REGISTRATION, "2026-03-02", "2026-03-02T17:00:00+03:00"))
                .isEqualTo("2026-03-03T01:00:00+03:00");
        assertThat(until("8h", StartsAt.REGISTRATION, "2026-03-02", "2026-02-28T17:00:00+03:00"))
                .isEqualTo("2026-03-02T08:00:00+03:00");
    }

    @Test
    void aTermFromReceiptBeginsOnADayOffToo() {
        var saturday = "2026-02-28T17:00:00+03:00";

        assertThat(until("10d", StartsAt.REGISTRATION, "2026-03-02", saturday))
                .isEqualTo("2026-03-12");
        assertThat(until("10d", StartsAt.RECEIPT, "2026-03-02", saturday)).isEqualTo("2026-03-10");
    }

    @Test
    void aCaseThatIsBroughtBackIsNotReceivedAnew() {
        var sent = "2026-02-28T17:00:00+03:00";

        assertThat(until("10d", StartsAt.RECEIPT, "2026-05-18", sent)).isEqualTo("2026-05-28");
    }

    private String until(String term, StartsAt from, String registeredOn, String sentAt) {
        return dueDates.deadline(
                        agencies.find("stavropol-archives").orElseThrow(),
                        variant(term, from),
                        start(registeredOn, sentAt),
                        List.of())
                .orElseThrow()
                .until();
    }

    private LocalDate lastDay(String body, String place) {
        var agency = agencies.find(body).orElseThrow();
        var variant = variant("30d", StartsAt.REGISTRATION);
        return dueDates.deadline(
                        agency,
                        dueDates.provided(agency, variant, Optional.of(place)),
                        start("2026-03-01", "2026-03-01T12:00:00+03:00"),
                        List.of())
                .orElseThrow()
                .lastDay();
    }

    private static DueDates.Start start(String registeredOn, String sentAt) {
        return new DueDates.Start(
                LocalDate.parse(registeredOn), OffsetDateTime.parse(sentAt).toInstant());
    }

    /// Ten working days in Минеральные Воды, whatever it says for others.
    private static Variant variant(String term, StartsAt from) {
        return new Variant(
                "main",
                "Main",
                List.of(),
                Optional.empty(),
                new Variant.Timing(
                        Term.parse(term),
                        from,
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
