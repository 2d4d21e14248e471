package okno.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.places.Places;
import okno.terms.Calendars;
import okno.terms.LegalClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The terms of 59-ФЗ, by the days of the body.
class AppealTermsTests {
    private static final Places PLACES = Places.load();
    private static final Agencies AGENCIES = Agencies.load(PLACES);

    private final AppealTerms terms = new AppealTerms(new LegalClock(Calendars.load()), PLACES);

    @ParameterizedTest
    @CsvSource({
        // Monday to Thursday.
        "2026-11-23T10:00+03:00, stavropol-archives, 2026-11-23, 2026-11-26",
        // The third day is a Sunday.
        "2026-11-26T10:00+03:00, stavropol-archives, 2026-11-26, 2026-11-30",
        // What comes on a Saturday has come on Monday.
        "2026-11-28T10:00+03:00, stavropol-archives, 2026-11-30, 2026-12-03",
        // Late on Friday in Moscow is Saturday in Chelyabinsk.
        "2026-11-27T23:00+03:00, stavropol-archives, 2026-11-27, 2026-11-30",
        "2026-11-27T23:00+03:00, uszn-chelyabinsk, 2026-11-30, 2026-12-03",
        // New Year.
        "2025-12-31T12:00+03:00, stavropol-archives, 2026-01-12, 2026-01-15"
    })
    void aBodyRegistersInThreeDays(
            OffsetDateTime arrived, String body, LocalDate from, LocalDate until) {
        var term = terms.registration(body(body), arrived.toInstant());

        assertThat(term.startedOn()).isEqualTo(from);
        assertThat(term.lastDay()).isEqualTo(until);
    }

    @Test
    void itForwardsInSevenDaysAndAnswersInThirty() {
        var registered = LocalDate.of(2026, 10, 23);

        assertThat(terms.forwarding(body("stavropol-archives"), registered).lastDay())
                .isEqualTo(LocalDate.of(2026, 10, 30));
        // The thirtieth day, 22 November 2026, is a Sunday.
        assertThat(terms.answer(body("stavropol-archives"), registered).lastDay())
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void anExtensionIsCountedFromTheRegistrationToo() {
        var registered = LocalDate.of(2026, 10, 23);

        var term = terms.extended(body("stavropol-archives"), registered, 30);

        assertThat(term.lastDay()).isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(term.explanation().in(Locale.of("ru"))).contains("60 ");
    }

    @Test
    void aTermIsFrozenWithItsExplanationInBothLanguages() {
        var term = terms.answer(body("stavropol-archives"), LocalDate.of(2026, 10, 23));

        assertThat(term.explanation().in(Locale.of("ru"))).contains("23 ноября 2026");
        assertThat(term.explanation().in(Locale.ENGLISH)).contains("23 November 2026");
    }

    private static Agency body(String slug) {
        return AGENCIES.find(slug).orElseThrow();
    }
}
