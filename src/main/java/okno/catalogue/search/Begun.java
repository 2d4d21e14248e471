package okno.catalogue.search;

import java.util.List;
import okno.catalogue.search.SearchHit.Kind;

/// A word that is still being typed.
///
/// @param start in lower case, «е» for «ё»
record Begun(String start) {
    /// How short a beginning may be, in signs: shorter ones say nothing.
    static final int SHORTEST = 2;

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
