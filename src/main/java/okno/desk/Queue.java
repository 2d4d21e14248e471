package okno.desk;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.consulting.Replies;
import okno.platform.sql.Cursor;
import okno.platform.sql.Worklist;
import okno.submissions.Proceedings.Officer;
import okno.submissions.SubmissionNumber;
import okno.submissions.SubmissionStatus;
import okno.submissions.unreached.PaperLetters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The submissions that officers have to work on: those of their own bodies and no others.
@Service
public class Queue {
    private final QueueStore store;
    private final PaperLetters letters;
    private final Replies replies;

    Queue(QueueStore store, PaperLetters letters, Replies replies) {
        this.store = store;
        this.letters = letters;
        this.replies = replies;
    }

    /// How many applicants wait for a letter on paper, counted up to a hundred.
    @Transactional(readOnly = true)
    public int unwritten(Officer officer) {
        return letters.count(officer);
    }

    /// How many questions to his bodies wait for a reply, counted up to a hundred.
    @Transactional(readOnly = true)
    public int unanswered(Officer officer) {
        return replies.count(officer.bodies());
    }

    /// Open ones by their deadline, those without one at the end, or in the order asked for; ended
    /// ones the latest first.
    ///
    /// @param after the cursor of the page before; one that cannot be read begins anew
    @Transactional(readOnly = true)
    public Worklist<QueueRow> page(Officer officer, QueueFilter filter, Optional<Cursor> after) {
        if (officer.bodies().isEmpty()) {
            return Worklist.none();
        }
        if (filter.number().isPresent()) {
            var found = filter.number().flatMap(number -> store.find(officer, number));
            return new Worklist<>(found.stream().toList(), Optional.empty());
        }
        if (filter.state() == QueueFilter.State.ENDED) {
            return ended(officer, filter, after);
        }
        return switch (filter.order()) {
            case DUE -> open(officer, filter, after);
            case RECEIVED -> received(officer, filter, after);
            case STATUS -> byStatus(officer, filter, after);
        };
    }

    /// Where a submission stands in a list now; empty when it is not of the officer's bodies.
    @Transactional(readOnly = true)
    public Optional<Cursor> place(Officer officer, QueueFilter filter, SubmissionNumber number) {
        return store.find(officer, number).map(row -> key(filter, row).cursor());
    }

    /// The one that follows a submission in a list.
    ///
    /// @param place where the submission stood
    @Transactional(readOnly = true)
    public Optional<QueueRow> next(
            Officer officer, QueueFilter filter, SubmissionNumber number, Cursor place) {
        return page(officer, filter, Optional.of(place)).rows().stream()
                .filter(row -> !row.number().equals(number))
                .findFirst();
    }

    private static Worklist.Key key(QueueFilter filter, QueueRow row) {
        if (filter.state() == QueueFilter.State.ENDED) {
            return Worklist.Key.of(row.endedAt(), row.id());
        }
        return switch (filter.order()) {
            case DUE -> Worklist.Key.of(row.dueOn(), row.id());
            case RECEIVED -> Worklist.Key.of(Optional.of(row.sentAt()), row.id());
            case STATUS -> Worklist.Key.of(Optional.of(row.status().word()), row.id());
        };
    }

    /// Those of these numbers that were sent to the officer's bodies, in no order.
    @Transactional(readOnly = true)
    public List<QueueRow> chosen(Officer officer, List<SubmissionNumber> numbers) {
        return store.chosen(officer, numbers);
    }

    private Worklist<QueueRow> open(Officer officer, QueueFilter filter, Optional<Cursor> after) {
        var dated = after.flatMap(Worklist.AfterDue::of);
        var undated = after.flatMap(Worklist::afterUndated);
        var rows = new ArrayList<QueueRow>();
        if (undated.isEmpty()) {
            rows.addAll(store.dated(officer, filter, dated, Worklist.ASKED));
        }
        if (rows.size() <= Worklist.PAGE) {
            rows.addAll(store.undated(officer, filter, undated, Worklist.ASKED - rows.size()));
        }
        return Worklist.of(rows, row -> key(filter, row));
    }

    private Worklist<QueueRow> received(
            Officer officer, QueueFilter filter, Optional<Cursor> after) {
        var from = after.flatMap(it -> Worklist.After.of(it, OffsetDateTime::parse));
        var rows = store.received(officer, filter, from, Worklist.ASKED);
        return Worklist.of(rows, row -> key(filter, row));
    }

    private Worklist<QueueRow> byStatus(
            Officer officer, QueueFilter filter, Optional<Cursor> after) {
        var from = after.flatMap(it -> Worklist.After.of(it, SubmissionStatus::of));
        var rows = store.byStatus(officer, filter, from, Worklist.ASKED);
        return Worklist.of(rows, row -> key(filter, row));
    }

    private Worklist<QueueRow> ended(Officer officer, QueueFilter filter, Optional<Cursor> after) {
        var before = after.flatMap(Worklist.BeforeEnd::of);
        var rows = store.ended(officer, filter, before, Worklist.ASKED);
        return Worklist.of(rows, row -> key(filter, row));
    }
}
