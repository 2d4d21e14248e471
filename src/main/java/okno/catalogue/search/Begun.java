package okno.catalogue.search;

import java.util.Comparator;
import java.util.List;
import okno.catalogue.search.SearchHit.Kind;

/// A word that is still being typed: puts what has a word that begins so in order.
///
/// @param start in lower case, «е» for «ё»
record Begun(String start) {
    private static final RussianText WORDS = RussianText.words();

    /// How short a beginning may be, in signs: shorter ones say nothing.
    static final int SHORTEST = 2;

    /// Titles that begin so, then titles with a word that does; then the order of kinds.
    Comparator<SearchEntry> order() {
        return Comparator.comparingInt(this::far)
                .thenComparing(SearchEntry::kind)
                .thenComparingInt(entry -> entry.title().length())
                .thenComparing(SearchEntry::title);
    }

    private int far(SearchEntry entry) {
        var words = WORDS.terms(entry.title()).toList();
        if (words.isEmpty() || words.stream().noneMatch(word -> word.startsWith(start))) {
            return 2;
        }
        return words.getFirst().startsWith(start) ? 0 : 1;
    }

    /// What the word may be the beginning of, the likeliest reading first.
    static List<Begun> of(String typed) {
        return Readings.of(typed).stream()
                .map(reading -> reading.replace('ё', 'е'))
                .filter(reading -> reading.length() >= SHORTEST)
                .map(Begun::new)
                .toList();
    }

    /// Kinds that are known by other words than those of their titles.
    static List<Kind> oftenCalledOtherwise() {
        return List.of(Kind.SERVICE, Kind.AGENCY);
    }
}
