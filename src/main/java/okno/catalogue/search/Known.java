package okno.catalogue.search;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An entry as a search shows and ranks it, without what is only searched.
final class Known {
    private static final RussianText STEMS = RussianText.stems();

    /// Titles say few words many times.
    private static final Interner<String> WORDS = Interner.newWeakInterner();

    private final String mark;
    private final SearchEntry entry;

    /// Found when the first question comes upon it; by two at once, both find the same.
    private volatile @Nullable Set<String> titleStems;

    private Known(String mark, SearchEntry entry) {
        this.mark = mark;
        this.entry = entry;
    }

    static Known of(String mark, SearchEntry entry) {
        return new Known(mark, entry.alsoFoundBy(List.of(), ""));
    }

    /// Tells it from every other entry, and from itself as it was before.
    String mark() {
        return mark;
    }

    SearchEntry entry() {
        return entry;
    }

    Set<String> titleStems() {
        var stems = titleStems;
        if (stems == null) {
            stems =
                    STEMS.terms(entry.title())
                            .map(WORDS::intern)
                            .collect(Collectors.toUnmodifiableSet());
            titleStems = stems;
        }
        return stems;
    }
}
