package okno.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.catalogue.search.RussianText.Token;
import okno.catalogue.search.SearchHit.Kind;
import okno.catalogue.search.SearchHit.Marked;
import okno.catalogue.search.SearchHit.Piece;

/// What a person asks for: a row of concepts, each of which may be called in several ways.
///
/// @param reading the words as they were read, where that differs from what was typed
/// @param favoured kinds that the question asks for by such words as «бланк» or «адрес»
record Question(List<Concept> concepts, Optional<String> reading, Set<Kind> favoured) {
    private static final RussianText STEMS = RussianText.stems();
    private static final RussianText WORDS = RussianText.words();

    Question {
        concepts = List.copyOf(concepts);
        favoured = Set.copyOf(favoured);
    }

    /// One thing that is asked about.
    ///
    /// @param weight near 0 for words that tell little: «получить», «можно»
    record Concept(List<Clue> clues, float weight) {
        Concept {
            clues = List.copyOf(clues);
        }

        boolean telling() {
            return weight >= 0.5f;
        }

        Stream<Stems> phrases() {
            return clues.stream().filter(Stems.class::isInstance).map(Stems.class::cast);
        }
    }

    /// A way to recognise a concept in an entry, with how sure it is, from 0 to 1.
    sealed interface Clue {
        float weight();
    }

    /// All of these stems.
    record Stems(List<String> stems, float weight) implements Clue {
        Stems {
            stems = List.copyOf(stems);
        }
    }

    /// A stem that begins so, that of a related word.
    record Kin(String start, float weight) implements Clue {}

    /// A word that begins so, one that is still being typed.
    record Begins(String start, float weight) implements Clue {}

    /// Concepts that tell something; all of them if none does.
    List<Concept> telling() {
        var telling = concepts.stream().filter(Concept::telling).toList();
        return telling.isEmpty() ? concepts : telling;
    }

    /// The text with the asked words marked.
    Marked mark(String text) {
        var stems = stems();
        Set<Integer> stemmed =
                STEMS.tokens(text).stream()
                        .filter(token -> stems.contains(token.term()))
                        .map(Token::from)
                        .collect(Collectors.toSet());
        var pieces = new ArrayList<Piece>();
        int done = 0;
        for (var token : WORDS.tokens(text)) {
            if (stemmed.contains(token.from()) || begun(token.term())) {
                piece(pieces, text.substring(done, token.from()), false);
                piece(pieces, text.substring(token.from(), token.to()), true);
                done = token.to();
            }
        }
        piece(pieces, text.substring(done), false);
        return new Marked(pieces);
    }

    private Set<String> stems() {
        return telling().stream()
                .flatMap(Concept::phrases)
                .flatMap(phrase -> phrase.stems().stream())
                .collect(Collectors.toSet());
    }

    private boolean begun(String word) {
        return telling().stream()
                .flatMap(concept -> concept.clues().stream())
                .anyMatch(clue -> clue instanceof Begins(var start, _) && word.startsWith(start));
    }

    private static void piece(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }
}
