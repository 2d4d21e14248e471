package okno.submissions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.agencies.Agency;
import okno.catalogue.Variant;
import okno.catalogue.Variant.StartsAt;
import okno.catalogue.Variant.Suspension;
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

    /// How a submission came in.
    ///
    /// @param registeredOn the day from which the body counts
    record Start(LocalDate registeredOn, Instant sentAt) {}

    /// The end of the term; empty where the package names no reliable one.
    ///
    /// @param variant as it is provided where it is ordered for
    Optional<Deadline> deadline(Agency body, Variant variant, Start start, List<Pause> pauses) {
        var timing = variant.timing();
        var event =
                timing.from() == StartsAt.RECEIPT
                        ? receipt(body, start)
                        : registration(body, start);
        return timing.term().map(term -> deadline(body, term, event, pauses));
    }

    /// The end of a term that the decision on a complaint set.
    Deadline deadline(Agency body, Term term, Start start, List<Pause> pauses) {
        return deadline(body, term, registration(body, start), pauses);
    }

    private Deadline deadline(Agency body, Term term, ZonedDateTime event, List<Pause> pauses) {
        return clock.deadline(event.toInstant(), term, localityOf(body), pauses);
    }

    /// A body of this portal has it at once. A case that is brought back is not received anew.
    private ZonedDateTime receipt(Agency body, Start start) {
        boolean broughtBack = !registrationDay(body, start.sentAt()).equals(start.registeredOn());
        return broughtBack ? registration(body, start) : start.sentAt().atZone(body.zone());
    }

    /// What is registered on the day it was sent is registered then.
    private static ZonedDateTime registration(Agency body, Start start) {
        var sent = start.sentAt().atZone(body.zone());
        return sent.toLocalDate().equals(start.registeredOn())
                ? sent
                : start.registeredOn().atStartOfDay(body.zone());
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
        Optional<Suspension> unpaid = Optional.empty();
        for (var event : events) {
            if (event.charge().isPresent() || event.status().isFinal()) {
                unpaid = variant.refusals().unpaid().filter(_ -> event.charged());
            }
            steps.add(step(variant, event, unpaid, body));
        }
        return new Waits.Finder((day, term) -> lastDay(body, day, term)).find(steps);
    }

    /// The last day of a term that begins with a day.
    LocalDate lastDay(Agency body, LocalDate from, Term term) {
        return deadline(body, term, from.atStartOfDay(body.zone()), List.of()).lastDay();
    }

    /// @param unpaid the ground on which the term does not run until a fee is paid
    private static Waits.Step step(
            Variant variant, SubmissionEvent event, Optional<Suspension> unpaid, Agency body) {
        boolean asks = event.status().asksCitizen();
        return new Waits.Step(
                LocalDate.ofInstant(event.at(), body.zone()),
                asks || unpaid.isPresent(),
                event.grounds()
                        .filter(_ -> asks)
                        .flatMap(variant.refusals()::suspension)
                        .or(() -> unpaid));
    }
}
