package okno.catalogue.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import okno.catalogue.search.SearchHit.Kind;

/// A word that is still being typed: puts what has a word that begins so in order.
///
/// @param start in lower case, «е» for «ё»
record Begun(String start) {
    private static final RussianText WORDS = RussianText.words();

    /// How short a beginning may be, in signs: shorter ones say nothing.
    static final int SHORTEST = 2;

    /// Titles that begin so, then titles with a word that does; then the order of kinds.
    Stream<SearchEntry> inOrder(Stream<SearchEntry> entries) {
        return entries.map(entry -> new Placed(entry, far(entry)))
                .sorted(
                        Comparator.comparingInt(Placed::far)
                                .thenComparing(placed -> placed.entry.kind())
                                .thenComparingInt(placed -> placed.entry.title().length())
                                .thenComparing(placed -> placed.entry.title()))
                .map(Placed::entry);
    }

    private record Placed(SearchEntry entry, int far) {}

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
