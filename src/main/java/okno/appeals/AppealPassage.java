package okno.appeals;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import okno.appeals.AppealStep.Words;
import okno.appeals.events.AppealChanged;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.consulting.InquirySubjects;
import okno.platform.Conflict;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Carries an appeal from one state to the next: the row, the step with its terms, the record, the
/// news. Runs in the transaction of the verb that calls it.
@Component
class AppealPassage {
    private static final int DRAWS = 8;

    private final AppealStore store;
    private final AppealStepStore steps;
    private final InquirySubjects subjects;
    private final Audit audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AppealPassage(
            AppealStore store,
            AppealStepStore steps,
            InquirySubjects subjects,
            Audit audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.subjects = subjects;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// What is done.
    ///
    /// @param terms that it starts
    record Move(AppealAction action, Actor actor, Words words, List<AppealTerm> terms) {
        Move {
            terms = List.copyOf(terms);
        }

        static Move of(AppealAction action, Actor actor, Words words) {
            return new Move(action, actor, words, List.of());
        }
    }

    /// The moment as the database keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
        return Ids.next(clock);
    }

    /// Begins an appeal under a number that nobody has.
    ///
    /// @param appeal with the number given to it
    Appeal begin(Function<AppealNumber, Appeal> appeal, AppealText text, Move move) {
        for (int draw = 0; draw < DRAWS; draw++) {
            var begun = appeal.apply(number());
            if (store.insert(begun, text)) {
                add(begun, move);
                return begun;
            }
        }
        throw new IllegalStateException("no free number found in " + DRAWS + " draws");
    }

    /// Takes a step.
    ///
    /// @param appeal as whoever takes it saw it
    /// @param next how it stands then
    /// @return the id of the step
    /// @throws Conflict when the step cannot be taken in that state, or somebody changed the appeal
    ///     meanwhile
    UUID take(Appeal appeal, Appeal.Standing next, Move move) {
        var led = AppealTransitions.next(appeal.matter().kind(), appeal.state(), move.action());
        if (led.filter(next.state()::equals).isEmpty()) {
            throw new Conflict(move.action() + " in " + appeal.state());
        }
        if (!store.update(appeal.id(), next, appeal.lock())) {
            throw new Conflict("appeal changed meanwhile");
        }
        return add(appeal.after(next), move);
    }

    private UUID add(Appeal appeal, Move move) {
        var step =
                new AppealStep(
                        id(),
                        move.action(),
                        appeal.state(),
                        appeal.agency(),
                        move.words(),
                        UUID.fromString(move.actor().id()),
                        now(),
                        move.terms());
        steps.insert(appeal.id(), appeal.lock(), step);
        audit.record(
                move.actor(),
                "appeal." + move.action().word(),
                "appeal",
                appeal.id().toString(),
                Map.of("agency", appeal.agency()));
        news.publishEvent(
                new AppealChanged(
                        step.id(),
                        appeal.id(),
                        numberOfWhole(appeal),
                        appeal.citizen().value(),
                        appeal.agency(),
                        subjects.agencyTitle(appeal.agency()),
                        move.action().word()));
        return step.id();
    }

    private String numberOfWhole(Appeal appeal) {
        return appeal.isPart()
                ? store.find(appeal.origin().whole()).orElseThrow().number().value()
                : appeal.number().value();
    }

    private AppealNumber number() {
        return AppealNumber.draw(LocalDate.ofInstant(now(), ZoneOffset.UTC), random);
    }
}
