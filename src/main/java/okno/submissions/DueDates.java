package okno.submissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.agencies.Agency;
import okno.catalogue.Variant;
import okno.places.Places;
import okno.terms.Deadline;
import okno.terms.LegalClock;
import okno.terms.Locality;
import okno.terms.Pause;
import okno.terms.Term;
import org.springframework.stereotype.Component;

/// Says when a body has to decide, by the legal clock and the term of the variant. Days are those
/// of the body's zone and region.
@Component
class DueDates {
    private final LegalClock clock;
    private final Places places;

    DueDates(LegalClock clock, Places places) {
        this.clock = clock;
        this.places = places;
    }

    /// Where the body counts its days.
    Locality localityOf(Agency body) {
        return body.locality(places);
    }

    /// The day on which the body registers what was sent.
    LocalDate registrationDay(Agency body, Instant sentAt) {
        return clock.registrationDay(sentAt, localityOf(body));
    }

    /// The end of the term; empty where the package names no reliable one.
    ///
    /// @param variant as it is provided where it is ordered for
    Optional<Deadline> deadline(
            Agency body, Variant variant, LocalDate registeredOn, List<Pause> pauses) {
        return variant.timing().term().map(term -> deadline(body, term, registeredOn, pauses));
    }

    /// The end of a term that the decision on a complaint set.
    Deadline deadline(Agency body, Term term, LocalDate registeredOn, List<Pause> pauses) {
        var locality = localityOf(body);
        var registration = registeredOn.atStartOfDay(locality.zone()).toInstant();
        return clock.deadline(registration, term, locality, pauses);
    }

    /// A variant as a body provides it at the place it is ordered for, where it works there: its
    /// term, its fee, as the card tells people of there. Else as at the first place of the body.
    ///
    /// @param ordered ОКТМО of the place, if one was chosen
    Variant provided(Agency body, Variant variant, Optional<String> ordered) {
        return ordered.flatMap(places::resolve)
                .filter(place -> !place.isRegion() && body.serves(place))
                .or(() -> body.places().stream().findFirst().flatMap(places::find))
                .map(variant::in)
                .orElse(variant);
    }

    /// When the term did not run, by what happened to a submission.
    Waits waits(Variant variant, List<SubmissionEvent> events, Agency body) {
        var steps = new ArrayList<Waits.Step>();
        boolean unpaid = false;
        for (var event : events) {
            unpaid = event.charge().map(_ -> event.charged()).orElse(unpaid);
            var day = LocalDate.ofInstant(event.at(), body.zone());
            steps.add(new Waits.Step(day, unpaid || event.status().asksCitizen()));
        }
        return new Waits.Finder(
                        variant.refusals().suspension(),
                        (day, term) -> deadline(body, term, day, List.of()).lastDay())
                .find(steps);
    }
}
