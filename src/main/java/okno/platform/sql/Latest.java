package okno.platform.sql;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A page of a list in the order of its ids, the newest first unless the list says otherwise.
///
/// @param next id of the last row, where the page after goes on, if there is one
public record Latest<R>(List<R> rows, Optional<UUID> next) {
    public Latest {
        rows = List.copyOf(rows);
    }

    /// A page of what was found.
    ///
    /// @param found one row more than a page holds, if there are as many
    /// @param page how many rows a page holds
    public static <R> Latest<R> of(List<R> found, int page, Function<R, UUID> id) {
        if (found.size() <= page) {
            return new Latest<>(found, Optional.empty());
        }
        var shown = found.subList(0, page);
        return new Latest<>(shown, Optional.of(id.apply(shown.getLast())));
    }
}
