package okno.verification.letters;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.accounts.events.AccountNews;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.PostalNumber;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.verification.RequestNumber;
import okno.verification.Way;
import okno.verification.codes.Codes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Numbers of the post and where letters are, as operators type or import them. The person who
/// waits is told of what matters to him.
@Service
public class Tracking {
    private static final Set<LetterState> TOLD =
            Set.of(LetterState.ACCEPTED, LetterState.ARRIVED, LetterState.RETURNED);

    private final LetterStore store;
    private final Letters letters;
    private final Codes codes;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tracking(
            LetterStore store,
            Letters letters,
            Codes codes,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.codes = codes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// News of a letter as typed.
    ///
    /// @param track ШПИ with any spaces; an empty text keeps what is known
    public record Report(LetterState state, String track) {}

    /// A letter.
    ///
    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public Letter find(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /// The letter of a number of ours.
    @Transactional(readOnly = true)
    public Optional<Letter> find(RequestNumber number) {
        return store.find(number);
    }

    /// Keeps what is known of a letter.
    ///
    /// @param seen the letter as the reporter saw it
    /// @return what is wrong with it, at the fields `track` and `state`; nothing if it was kept
    /// @throws Conflict if somebody else reported meanwhile
    @Transactional
    public List<FieldProblem> report(Letter seen, Report report, StaffId by) {
        var track = report.track().isBlank() ? seen.track() : PostalNumber.parse(report.track());
        var problem = problem(seen, report, track);
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        if (seen.state() == report.state() && seen.track().equals(track)) {
            return List.of();
        }
        if (!store.move(seen, report.state(), track, clock.instant())) {
            throw new Conflict("the letter was reported meanwhile");
        }
        var actor = Actor.staff(by.value());
        var facts = Map.of("state", report.state().text());
        audit.record(actor, "verification.letter-moved", "letter", seen.id().toString(), facts);
        if (seen.state() != report.state()) {
            moved(seen, report.state(), actor);
        }
        return List.of();
    }

    private void moved(Letter letter, LetterState to, Actor by) {
        if (to == LetterState.VOID) {
            spoil(letter, by);
        }
        if (TOLD.contains(to)) {
            events.publishEvent(
                    new AccountNews(
                            Ids.next(clock),
                            letter.citizen(),
                            AccountNews.Kind.LETTER_MOVED,
                            Map.of("state", to.text())));
        }
    }

    /// Only the code of the latest letter can be the one in force, and only while no centre has
    /// handed another one over since.
    private void spoil(Letter letter, Actor by) {
        var latest = store.of(letter.citizen()).getFirst().id().equals(letter.id());
        var handed = codes.issued(letter.citizen()).filter(code -> code.way() == Way.CENTRE);
        if (latest && handed.isEmpty()) {
            codes.annul(letter.citizen(), by);
            letters.again(letter);
        }
    }

    private Optional<FieldProblem> problem(
            Letter seen, Report report, Optional<PostalNumber> track) {
        if (!report.track().isBlank() && track.isEmpty()) {
            var verdict = PostalNumber.check(report.track());
            return Optional.of(FieldProblem.of("track", verdict.messageKey()));
        }
        if (track.filter(number -> store.trackIsTaken(number, seen.id())).isPresent()) {
            return Optional.of(FieldProblem.of("track", "verification.letter.track-taken"));
        }
        return allowed(seen.state(), report.state())
                ? Optional.empty()
                : Optional.of(FieldProblem.of("state", "verification.letter.state-wrong"));
    }

    /// What was printed may be reported of in any order, for the post is not always in time;
    /// spoiled is only what has not left.
    private static boolean allowed(LetterState from, LetterState to) {
        return switch (from) {
            case QUEUED, VOID -> from == to;
            case PRINTED -> to != LetterState.QUEUED;
            case ACCEPTED, IN_TRANSIT, ARRIVED, DELIVERED, RETURNED ->
                    to.reported() && to != LetterState.VOID;
        };
    }
}
