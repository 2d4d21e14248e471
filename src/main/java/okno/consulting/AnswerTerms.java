package okno.consulting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import okno.agencies.Agency;
import okno.places.Places;
import okno.terms.Deadline;
import okno.terms.LegalClock;
import okno.terms.Term;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Counts until when a body replies, from the day of registration. What the settings promise never
/// goes beyond thirty days, which both laws give that a written question may come under (59-ФЗ, ст.
/// 12, ч. 1; 8-ФЗ, ст. 18, ч. 6).
@Component
@EnableConfigurationProperties(ConsultingSettings.class)
class AnswerTerms {
    private static final Term LONGEST = Term.days(30);

    private final ConsultingSettings settings;
    private final LegalClock clock;
    private final Places places;

    AnswerTerms(ConsultingSettings settings, LegalClock clock, Places places) {
        this.settings = settings;
        this.clock = clock;
        this.places = places;
    }

    /// @param service slug of what is asked about
    AnswerDue of(Agency body, Optional<String> service, Instant askedAt) {
        var registeredOn = clock.registrationDay(askedAt, body.locality(places));
        return Stream.of(settings.of(body.slug(), service), LONGEST)
                .map(term -> deadline(body, term, registeredOn))
                .min(Comparator.comparing(Deadline::end))
                .map(due -> new AnswerDue(due.term(), registeredOn, due.lastDay()))
                .orElseThrow();
    }

    /// The same count once more, to be explained.
    Deadline deadline(Agency body, AnswerDue due) {
        return deadline(body, due.term(), due.registeredOn());
    }

    private Deadline deadline(Agency body, Term term, LocalDate registeredOn) {
        var locality = body.locality(places);
        var registration = registeredOn.atStartOfDay(locality.zone()).toInstant();
        return clock.deadline(registration, term, locality);
    }
}
