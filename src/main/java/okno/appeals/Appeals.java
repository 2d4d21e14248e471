package okno.appeals;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealPassage.Move;
import okno.appeals.AppealStep.Words;
import okno.appeals.events.AppealOpened;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.sql.Latest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a citizen can do with what he sent: read it, take it back, say what he thinks of the
/// answer.
@Service
public class Appeals {
    /// How many a page of the list holds.
    public static final int PAGE = 20;

    /// How long after its end an appeal may be taken up again.
    public static final Duration AGAIN_WITHIN = Duration.ofDays(30);

    /// Longest words of a rating, in characters.
    public static final int LONGEST_RATING = 1000;

    private static final int BEST = 5;

    private final AppealStore store;
    private final AppealOpener opener;
    private final RatingStore ratings;
    private final AppealPassage passage;
    private final ApplicationEventPublisher news;

    Appeals(
            AppealStore store,
            AppealOpener opener,
            RatingStore ratings,
            AppealPassage passage,
            ApplicationEventPublisher news) {
        this.store = store;
        this.opener = opener;
        this.ratings = ratings;
        this.passage = passage;
        this.news = news;
    }

    /// A page of what a citizen sent, the newest first.
    ///
    /// @param before id of the last one of the page before
    @Transactional(readOnly = true)
    public Latest<Appeal> list(CitizenId citizen, Optional<UUID> before) {
        return Latest.of(store.list(citizen, before, PAGE + 1), PAGE, Appeal::id);
    }

    /// An appeal as its author looks at it; tells that he did.
    ///
    /// @throws NotFound when it is not his
    @Transactional
    public OpenedAppeal open(CaseOwner owner, AppealNumber number) {
        var opened = find(owner.id(), number);
        news.publishEvent(new AppealOpened(owner.by().value(), number.value()));
        return opened;
    }

    /// An appeal with everything that was said.
    ///
    /// @throws NotFound when it is not his
    @Transactional(readOnly = true)
    public OpenedAppeal find(CitizenId citizen, AppealNumber number) {
        return opener.open(own(citizen, number));
    }

    /// The appeal that a part was split off from; empty for a whole one.
    ///
    /// @param part one that its author may see
    @Transactional(readOnly = true)
    public Optional<Appeal> whole(Appeal part) {
        return part.isPart() ? store.find(part.origin().whole()) : Optional.empty();
    }

    /// Takes an appeal back, with every part that is still open.
    ///
    /// @throws NotFound when it is not his
    /// @throws Conflict when it has ended
    @Transactional
    public void withdraw(CaseOwner owner, AppealNumber number) {
        var appeal = own(owner.id(), number);
        withdraw(owner, appeal);
        if (!appeal.isPart()) {
            store.parts(appeal.id()).stream()
                    .filter(part -> part.state().open())
                    .forEach(part -> withdraw(owner, part));
        }
    }

    private void withdraw(CaseOwner owner, Appeal appeal) {
        passage.take(
                appeal,
                appeal.standing().in(AppealState.WITHDRAWN, passage.now()),
                Move.of(AppealAction.WITHDRAW, owner.actor(), Words.NONE));
    }

    /// Says what the author thinks of the answer; said again, it stands instead.
    ///
    /// @param mark 1 to 5
    /// @param text may be empty
    /// @throws NotFound when it is not his
    /// @throws Conflict when it was not answered
    @Transactional
    public void rate(CaseOwner owner, AppealNumber number, int mark, String text) {
        if (mark < 1 || mark > BEST || text.length() > LONGEST_RATING) {
            throw new IllegalArgumentException("a mark of 1 to 5 with few words");
        }
        var appeal = own(owner.id(), number);
        if (!appeal.state().decided()) {
            throw new Conflict("nothing was answered");
        }
        ratings.put(appeal.id(), new AppealRating(mark, text, passage.now()));
    }

    /// Whether a new appeal may follow this one, because its question was not settled.
    public boolean mayFollow(Appeal appeal) {
        boolean decided =
                appeal.state() == AppealState.ANSWERED
                        || appeal.state() == AppealState.LEFT_UNANSWERED;
        return decided
                && appeal.matter().kind() != AppealKind.PRETRIAL
                && appeal.standing()
                        .endedAt()
                        .filter(end -> end.plus(AGAIN_WITHIN).isAfter(passage.now()))
                        .isPresent();
    }

    private Appeal own(CitizenId citizen, AppealNumber number) {
        return store.find(citizen, number).orElseThrow(() -> new NotFound("appeal"));
    }
}
