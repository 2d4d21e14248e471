package okno.catalogue.search;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An entry as a search shows and ranks it, without what is only searched.
///
/// @param mark tells it from every other entry, and from itself as it was before
record Known(String mark, SearchEntry entry, Set<String> titleStems) {
    private static final RussianText STEMS = RussianText.stems();

    /// Titles say few words many times.
    private static final Interner<String> WORDS = Interner.newWeakInterner();

    static Known of(String mark, SearchEntry entry) {
        return new Known(
                mark,
                entry.alsoFoundBy(List.of(), ""),
                STEMS.terms(entry.title())
                        .map(WORDS::intern)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
