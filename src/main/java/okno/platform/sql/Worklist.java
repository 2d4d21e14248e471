package okno.platform.sql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A page of a list of work: what is open by its deadline, or what has ended, the latest first.
///
/// @param next where the page after begins, if there is one
public record Worklist<R>(List<R> rows, Optional<Cursor> next) {
    /// How many rows a page holds.
    public static final int PAGE = 50;

    /// How many rows to ask for, so that it is seen whether a page follows.
    public static final int ASKED = PAGE + 1;

    /// How many keys the cursor of a page has.
    public static final int KEYS = 2;

    public Worklist {
        rows = List.copyOf(rows);
    }

    /// Nothing to do.
    public static <R> Worklist<R> none() {
        return new Worklist<>(List.of(), Optional.empty());
    }

    /// A page of what was found.
    ///
    /// @param found at most [#ASKED] rows
    /// @param key of a row in the order of the list, and its id
    public static <R> Worklist<R> of(List<R> found, Function<R, Key> key) {
        if (found.size() <= PAGE) {
            return new Worklist<>(found, Optional.empty());
        }
        var shown = found.subList(0, PAGE);
        return new Worklist<>(shown, Optional.of(key.apply(shown.getLast()).cursor()));
    }

    /// What a list is ordered by.
    ///
    /// @param value a day, a moment, or nothing for what has no deadline
    public record Key(String value, UUID id) {
        /// By a day or a moment; what has none comes after all others.
        public static Key of(Optional<?> value, UUID id) {
            return new Key(value.map(Object::toString).orElse(""), id);
        }

        /// Where a page after this one begins.
        public Cursor cursor() {
            return Cursor.of(value, id.toString());
        }

        private static Optional<Key> of(Cursor cursor) {
            try {
                var id = UUID.fromString(cursor.keys().getLast());
                return Optional.of(new Key(cursor.keys().getFirst(), id));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }

    /// Where a page of open ones begins: after this deadline and id, both excluded.
    public record AfterDue(LocalDate dueOn, UUID id) {
        /// Reads a cursor; empty when it is of another list.
        public static Optional<AfterDue> of(Cursor cursor) {
            return After.of(cursor, LocalDate::parse)
                    .map(after -> new AfterDue(after.value(), after.id()));
        }

        /// Leaves out what comes before; columns are `due_on` and `id`.
        ///
        /// @param alias of the table
        public void in(Where where, String alias) {
            where.and(alias + ".due_on >= :due", "due", dueOn)
                    .and("(%1$s.due_on, %1$s.id) > (:due, :id)".formatted(alias), "id", id);
        }
    }

    /// Where a page of a list in another order begins: after this value and id, both excluded.
    public record After<T>(T value, UUID id) {
        /// Reads a cursor; empty when it is of another list.
        ///
        /// @param reader reads the value, and fails at what it cannot read
        public static <T> Optional<After<T>> of(Cursor cursor, Function<String, T> reader) {
            try {
                return Key.of(cursor).map(key -> new After<>(reader.apply(key.value()), key.id()));
            } catch (IllegalArgumentException | DateTimeException _) {
                return Optional.empty();
            }
        }
    }

    /// Where a page of open ones without a deadline begins: after this id.
    public static Optional<UUID> afterUndated(Cursor cursor) {
        return Key.of(cursor).filter(key -> key.value().isEmpty()).map(Key::id);
    }

    /// Where a page of ended ones begins: before this moment and id, both excluded.
    public record BeforeEnd(Instant endedAt, UUID id) {
        /// Reads a cursor; empty when it is of another list.
        public static Optional<BeforeEnd> of(Cursor cursor) {
            return After.of(cursor, Instant::parse)
                    .map(after -> new BeforeEnd(after.value(), after.id()));
        }

        /// Leaves out what comes before; columns are `ended_at` and `id`.
        ///
        /// @param alias of the table
        public void in(Where where, String alias) {
            where.and(alias + ".ended_at <= :ended", "ended", endedAt.atOffset(ZoneOffset.UTC))
                    .and("(%1$s.ended_at, %1$s.id) < (:ended, :id)".formatted(alias), "id", id);
        }
    }
}
