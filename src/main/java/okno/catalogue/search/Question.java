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
import okno.catalogue.search.SearchIndex.Scope;

/// What a person asks for: a row of concepts, each of which may be called in several ways.
///
/// @param reading the words as they were read, where that differs from what was typed
/// @param favoured kinds that the question asks for by such words as «бланк» or «адрес»
/// @param place that the question names
record Question(
        List<Concept> concepts,
        Optional<String> reading,
        Set<Kind> favoured,
        Optional<Scope> place) {
    private static final RussianText STEMS = RussianText.stems();
    private static final RussianText WORDS = RussianText.words();
    private static final float A_HALF = 0.5f;

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
            return weight >= A_HALF;
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
    ///
    /// @param typed whether it is what was typed, and not what is meant by it
    record Stems(List<String> stems, float weight, boolean typed) implements Clue {
        Stems {
            stems = List.copyOf(stems);
        }

        /// The stem of a word of the question.
        static Stems typed(String stem, float weight) {
            return new Stems(List.of(stem), weight, true);
        }

        /// Another name of what was typed.
        static Stems meant(List<String> stems, float weight) {
            return new Stems(stems, weight, false);
        }
    }

    /// A stem that begins so, that of a related word.
    record Kin(String start, float weight) implements Clue {
        private static final int SHORTEST = 4;

        /// Empty for a stem that is too short to have a root of its own.
        static Optional<Kin> of(String stem, float weight) {
            return stem.length() < SHORTEST || stem.chars().allMatch(Character::isDigit)
                    ? Optional.empty()
                    : Optional.of(new Kin(RussianText.root(stem), weight));
        }
    }

    /// The first letters of neighbouring words of a title: «гпзу».
    record Abbreviated(String letters, float weight) implements Clue {}

    /// A word that begins so, one that is still being typed.
    record Begins(String start, float weight) implements Clue {}

    /// Concepts that tell something; all of them if none does.
    List<Concept> telling() {
        var telling = concepts.stream().filter(Concept::telling).toList();
        return telling.isEmpty() ? concepts : telling;
    }

    boolean allTelling() {
        return concepts.stream().allMatch(Concept::telling);
    }

    /// The same with every concept telling something: for want of anything better, a word that
    /// usually says little may be what is asked for.
    Question lenient() {
        var telling =
                concepts.stream()
                        .map(one -> new Concept(one.clues(), Math.max(one.weight(), A_HALF)))
                        .toList();
        return new Question(telling, reading, favoured, place);
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
