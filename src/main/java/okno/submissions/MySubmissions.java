package okno.submissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.platform.NotFound;
import okno.platform.sql.Cursor;
import okno.submissions.fees.ChargedFee;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a citizen reads about his submissions.
@Service
@Transactional(readOnly = true)
public class MySubmissions {
    /// How many a page of the list holds.
    public static final int PAGE = 20;

    private final SubmissionStore store;
    private final SubmissionLists lists;
    private final Dossiers dossiers;
    private final CaseFees fees;
    private final ApplicationEventPublisher news;

    MySubmissions(
            SubmissionStore store,
            SubmissionLists lists,
            Dossiers dossiers,
            CaseFees fees,
            ApplicationEventPublisher news) {
        this.store = store;
        this.lists = lists;
        this.dossiers = dossiers;
        this.fees = fees;
        this.news = news;
    }

    /// Which submissions a list shows.
    public enum Group {
        ALL,
        /// Those that ask the citizen for something.
        ACTION,
        ACTIVE,
        ENDED
    }

    /// A page of the list, the newest first.
    ///
    /// @param fees that its submissions wait for, by their charges
    /// @param next where the page after begins, if there is one
    public record Listing(
            List<SubmissionRow> rows, Map<UUID, ChargedFee> fees, Optional<Cursor> next) {
        /// The fee that a submission of the page waits for.
        public Optional<ChargedFee> fee(SubmissionRow row) {
            return row.charge().map(fees::get);
        }
    }

    /// A page of the list.
    ///
    /// @param after the cursor of the page before
    public Listing list(CitizenId citizen, Group group, Optional<Cursor> after) {
        var rows = lists.of(citizen, group, after, PAGE + 1);
        if (rows.size() <= PAGE) {
            return new Listing(rows, fees.awaited(rows), Optional.empty());
        }
        var shown = rows.subList(0, PAGE);
        var next = Cursor.of(shown.getLast().id().toString());
        return new Listing(shown, fees.awaited(shown), Optional.of(next));
    }

    /// How many submissions wait for the citizen.
    public int awaitingAction(CitizenId citizen) {
        return lists.awaitingAction(citizen);
    }

    /// Somebody looked at a submission of his or of a person he acts for: what was told of it is
    /// known to him now.
    ///
    /// @param citizen the id of the reader's account
    /// @param number as people write it
    @NamedInterface("events")
    public record Opened(UUID citizen, String number) {}

    /// A submission as its citizen looks at it; tells that he did.
    ///
    /// @throws NotFound when it is not his
    @Transactional
    public Dossier open(CaseOwner owner, SubmissionNumber number) {
        var dossier = find(owner.id(), number);
        news.publishEvent(new Opened(owner.by().value(), number.value()));
        return dossier;
    }

    /// A submission with everything the citizen may know of it.
    ///
    /// @throws NotFound when it is not his
    public Dossier find(CitizenId citizen, SubmissionNumber number) {
        return dossiers.of(
                store.find(citizen, number).orElseThrow(() -> new NotFound("submission")));
    }
}
