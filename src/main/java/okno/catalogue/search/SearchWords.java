package okno.catalogue.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okno.catalogue.search.SearchHit.Kind;

/// What editors tell the search of the language that people ask in.
///
/// @param little stems of words that tell nothing of what is asked for: «получить», «можно»
/// @param cues stems of words that ask for a kind of thing: «бланк», «адрес»
public record SearchWords(Synonyms synonyms, Set<String> little, Map<Kind, Set<String>> cues) {
    /// Nothing told.
    public static final SearchWords NONE = new SearchWords(Synonyms.NONE, Set.of(), Map.of());

    public SearchWords {
        little = Set.copyOf(little);
        cues = Map.copyOf(cues);
    }

    /// The same with more lines of synonyms.
    public SearchWords and(List<String> lines) {
        return new SearchWords(
                Synonyms.of(Stream.concat(synonyms.words().stream(), lines.stream()).toList()),
                little,
                cues);
    }

    /// The stems of the words of a text.
    public static Set<String> stems(String text) {
        return Set.copyOf(RussianText.stems().terms(text).distinct().toList());
    }
}
