package okno.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import okno.platform.sql.Cursor;
import okno.submissions.Proceedings.Officer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The submissions that officers have to work on: those of their own bodies and no others.
@Service
public class Queue {
    /// How many a page holds.
    public static final int PAGE = 50;

    /// How many keys the cursor of a page has.
    public static final int KEYS = 2;

    private static final String NO_DEADLINE = "";

    private final QueueStore store;

    Queue(QueueStore store) {
        this.store = store;
    }

    /// A page of the queue.
    ///
    /// @param next where the page after begins, if there is one
    public record Listing(List<QueueRow> rows, Optional<Cursor> next) {
        static final Listing NONE = new Listing(List.of(), Optional.empty());
    }

    /// Open ones by their deadline, those without one at the end; ended ones the latest first.
    ///
    /// @param after the cursor of the page before; one that cannot be read begins anew
    @Transactional(readOnly = true)
    public Listing page(Officer officer, QueueFilter filter, Optional<Cursor> after) {
        if (officer.bodies().isEmpty()) {
            return Listing.NONE;
        }
        if (filter.number().isPresent()) {
            var found = filter.number().flatMap(number -> store.find(officer, number));
            return new Listing(found.stream().toList(), Optional.empty());
        }
        return filter.state() == QueueFilter.State.ENDED
                ? ended(officer, filter, after)
                : open(officer, filter, after);
    }

    private Listing open(Officer officer, QueueFilter filter, Optional<Cursor> after) {
        var dated = after.flatMap(Queue::afterDue);
        var undated = after.flatMap(Queue::afterUndated);
        var rows = new ArrayList<QueueRow>();
        if (undated.isEmpty()) {
            rows.addAll(store.dated(officer, filter, dated, PAGE + 1));
        }
        if (rows.size() <= PAGE) {
            rows.addAll(store.undated(officer, filter, undated, PAGE + 1 - rows.size()));
        }
        return listing(
                rows,
                last ->
                        Cursor.of(
                                last.dueOn().map(LocalDate::toString).orElse(NO_DEADLINE),
                                last.id().toString()));
    }

    private Listing ended(Officer officer, QueueFilter filter, Optional<Cursor> after) {
        var rows = store.ended(officer, filter, after.flatMap(Queue::beforeEnd), PAGE + 1);
        return listing(
                rows,
                last -> Cursor.of(last.endedAt().orElseThrow().toString(), last.id().toString()));
    }

    private static Listing listing(List<QueueRow> rows, Function<QueueRow, Cursor> cursor) {
        if (rows.size() <= PAGE) {
            return new Listing(List.copyOf(rows), Optional.empty());
        }
        var shown = List.copyOf(rows.subList(0, PAGE));
        return new Listing(shown, Optional.of(cursor.apply(shown.getLast())));
    }

    private static Optional<QueueStore.AfterDue> afterDue(Cursor cursor) {
        try {
            var due = LocalDate.parse(cursor.keys().getFirst());
            return id(cursor).map(id -> new QueueStore.AfterDue(due, id));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> afterUndated(Cursor cursor) {
        return cursor.keys().getFirst().equals(NO_DEADLINE) ? id(cursor) : Optional.empty();
    }

    private static Optional<QueueStore.BeforeEnd> beforeEnd(Cursor cursor) {
        try {
            var ended = Instant.parse(cursor.keys().getFirst());
            return id(cursor).map(id -> new QueueStore.BeforeEnd(ended, id));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(Cursor cursor) {
        try {
            return Optional.of(UUID.fromString(cursor.keys().getLast()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
