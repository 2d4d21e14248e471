package okno.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A page of a list in memory, found by the key of the entry before it.
///
/// @param previous key that the page before begins after, an empty text for the first page; absent
///     on the first page itself
/// @param next key that the next page begins after; absent on the last page
public record Slice<T>(List<T> items, Optional<String> previous, Optional<String> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /// A page begins at the start of the list if there is no entry with the key.
    public static <T> Slice<T> after(String key, List<T> all, Function<T, String> keyOf, int size) {
        int from = 0;
        for (int i = 0; i < all.size() && !key.isEmpty(); i++) {
            if (keyOf.apply(all.get(i)).equals(key)) {
                from = i + 1;
                break;
            }
        }
        int to = Math.min(all.size(), from + size);
        Optional<String> previous = Optional.empty();
        if (from > 0) {
            previous = Optional.of(from <= size ? "" : keyOf.apply(all.get(from - size - 1)));
        }
        Optional<String> next =
                to < all.size() ? Optional.of(keyOf.apply(all.get(to - 1))) : Optional.empty();
        return new Slice<>(all.subList(from, to), previous, next);
    }
}
