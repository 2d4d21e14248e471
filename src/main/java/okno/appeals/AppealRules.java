package okno.appeals;

import java.time.Clock;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Component;

/// To whom an appeal may go.
@Component
class AppealRules {
    private final AppealStore store;
    private final Agencies agencies;
    private final Clock clock;

    AppealRules(AppealStore store, Agencies agencies, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// Why an appeal must not be sent on to a body, if it must not.
    ///
    /// @param field that the body was chosen in
    Optional<FieldProblem> onward(Appeal appeal, String to, String field) {
        var body = open(to);
        if (body.isEmpty()) {
            return Optional.of(FieldProblem.of(field, "appeals.onward.unknown"));
        }
        if (to.equals(appeal.agency())) {
            return Optional.of(FieldProblem.of(field, "appeals.onward.same"));
        }
        return appeal.matter().concerns().filter(one -> is(one, to)).isPresent()
                        && !ofAnOfficial(appeal)
                ? Optional.of(FieldProblem.of(field, "appeals.onward.complained"))
                : Optional.empty();
    }

    /// A complaint that was written to the very body it names is of an official there: it may come
    /// back to that body from wherever it was forwarded.
    private boolean ofAnOfficial(Appeal complaint) {
        var sentTo = store.sentTo(complaint.origin().whole());
        return complaint.matter().concerns().filter(one -> is(one, sentTo)).isPresent();
    }

    /// A body that exists and whose officers work on the portal.
    Optional<Agency> open(String slug) {
        return agencies.find(slug).filter(body -> body.worksAt(clock.instant()));
    }

    /// Whether there is such a body, or was one.
    boolean known(String slug) {
        return agencies.find(slug).isPresent();
    }

    /// Whether a body is the one complained of, or does its work today (59-ФЗ, ст. 8, ч. 6).
    boolean is(String complained, String body) {
        return complained.equals(body)
                || agencies.inCharge(complained, clock.instant())
                        .filter(heir -> heir.slug().equals(body))
                        .isPresent();
    }

    /// The nearest body above one that takes appeals on the portal.
    Optional<Agency> above(String slug) {
        var now = clock.instant();
        return agencies.find(slug).stream()
                .flatMap(body -> agencies.above(body, body.dayOf(now)).stream())
                .filter(body -> body.worksAt(now))
                .findFirst();
    }
}
