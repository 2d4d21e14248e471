package okno.appeals;

import java.time.Instant;
import java.time.LocalDate;
import okno.agencies.Agency;
import okno.appeals.Appeal.Matter;
import okno.appeals.AppealTerm.Kind;
import okno.places.Places;
import okno.terms.Deadline;
import okno.terms.LegalClock;
import okno.terms.Term;
import org.springframework.stereotype.Component;

/// Counts the terms of 59-ФЗ, and of 210-ФЗ for complaints before court, in the zone and by
/// the holidays of the body.
@Component
class AppealTerms {
    /// The longest extension, in days (ст. 12, ч. 2).
    static final int LONGEST_EXTENSION = 30;

    /// Ст. 8, ч. 2.
    private static final Term REGISTRATION = Term.days(3);

    /// Ст. 8, ч. 3 and 4.
    private static final Term FORWARDING = Term.days(7);

    /// Ст. 12, ч. 1.
    private static final int ANSWER_DAYS = 30;

    /// 210-ФЗ, ст. 11.2, ч. 6: on the next working day at the latest.
    private static final Term COMPLAINT_REGISTRATION = Term.workingDays(1);

    /// The government's rules for complaints of 16.08.2012 № 840, п. 10.
    private static final Term COMPLAINT_FORWARDING = Term.workingDays(3);

    private final LegalClock clock;
    private final Places places;

    AppealTerms(LegalClock clock, Places places) {
        this.clock = clock;
        this.places = places;
    }

    /// Until when a body registers what it got; what comes on a day off has come on the next
    /// working one.
    AppealTerm registration(Agency body, Instant arrivedAt) {
        var day = clock.registrationDay(arrivedAt, body.locality(places));
        return term(Kind.REGISTER, body, day, REGISTRATION);
    }

    /// The same for a matter of any kind.
    AppealTerm registration(Agency body, Matter matter, Instant arrivedAt) {
        return matter.pretrial().isEmpty()
                ? registration(body, arrivedAt)
                : term(Kind.REGISTER, body, body.dayOf(arrivedAt), COMPLAINT_REGISTRATION);
    }

    /// Until when a matter of any kind is sent on, from its registration.
    AppealTerm forwarding(Agency body, Matter matter, LocalDate registeredOn) {
        return matter.pretrial().isEmpty()
                ? forwarding(body, registeredOn)
                : term(Kind.FORWARD, body, registeredOn, COMPLAINT_FORWARDING);
    }

    /// Until when a matter of any kind is answered or decided, from its registration.
    AppealTerm answer(Agency body, Matter matter, LocalDate registeredOn) {
        return matter.pretrial()
                .map(it -> term(Kind.ANSWER, body, registeredOn, it.ground().term()))
                .orElseGet(() -> answer(body, registeredOn));
    }

    /// Until when it is sent on, from its registration.
    AppealTerm forwarding(Agency body, LocalDate registeredOn) {
        return term(Kind.FORWARD, body, registeredOn, FORWARDING);
    }

    /// Until when it is answered, from its registration with the body that answers.
    AppealTerm answer(Agency body, LocalDate registeredOn) {
        return term(Kind.ANSWER, body, registeredOn, Term.days(ANSWER_DAYS));
    }

    /// The same with an extension: one count of all the days, which moves off a day off once.
    AppealTerm extended(Agency body, LocalDate registeredOn, int days) {
        return term(Kind.ANSWER, body, registeredOn, Term.days(ANSWER_DAYS + days));
    }

    private AppealTerm term(Kind kind, Agency body, LocalDate startedOn, Term term) {
        return AppealTerm.of(kind, startedOn, deadline(body, startedOn, term));
    }

    private Deadline deadline(Agency body, LocalDate startedOn, Term term) {
        var locality = body.locality(places);
        var event = startedOn.atStartOfDay(locality.zone()).toInstant();
        return clock.deadline(event, term, locality);
    }
}
