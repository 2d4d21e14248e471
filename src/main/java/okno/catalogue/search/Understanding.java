package okno.catalogue.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okno.catalogue.search.PlaceWords.Asked;
import okno.catalogue.search.Question.Abbreviated;
import okno.catalogue.search.Question.Begins;
import okno.catalogue.search.Question.Clue;
import okno.catalogue.search.Question.Concept;
import okno.catalogue.search.Question.Kin;
import okno.catalogue.search.Question.Stems;
import okno.catalogue.search.SearchHit.Kind;

/// Makes a [Question] of what was typed.
final class Understanding {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 16;
    private static final int MOST_WORDS_OF_A_NAME = 4;
    private static final int MOST_HINTS = 12;

    /// Letters of a word that anything is concluded from.
    private static final int LEAST = 3;

    private static final float MISSPELT = 0.9f;
    private static final float OTHERWISE_CALLED = 0.85f;
    private static final float SAID_INSTEAD = 0.5f;
    private static final float RELATED = 0.3f;
    private static final float RELATED_ALONE = 0.7f;
    private static final float IN_SHORT = 0.8f;
    private static final float BEGUN = 0.4f;
    private static final float HINTED = 0.3f;
    private static final float SAYS_LITTLE = 0.12f;
    private static final float A_FIGURE = 0.3f;
    private static final float A_CONTACT = 0.3f;
    private static final float A_PLACE = 0.45f;

    private final Vocabulary vocabulary;
    private final SearchWords words;
    private final PlaceWords places;
    private final WordReader reader;

    Understanding(Vocabulary vocabulary, SearchWords words, PlaceWords places) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.places = places;
        this.reader = new WordReader(vocabulary, words, places);
    }

    Question of(String typed) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var reading = reader.read(text);
        var words = reading.words().stream().limit(MOST_WORDS).toList();
        var place = places.in(words.stream().map(Word::stem).toList());
        return new Question(
                concepts(words, place, !text.endsWith(" ")),
                reading.insteadOf(text),
                favoured(words),
                place.map(Asked::scope));
    }

    /// One concept for each word, and one for what known phrases of the question mean.
    private List<Concept> concepts(List<Word> asked, Optional<Asked> place, boolean stillTyping) {
        var named = place.map(Asked::stems).orElse(Set.of());
        var concepts = new ArrayList<Concept>();
        for (int at = 0; at < asked.size(); at++) {
            var word = asked.get(at);
            var last = stillTyping && at == asked.size() - 1;
            var weight = named.contains(word.stem()) ? A_PLACE : weight(word.meant(), asked.size());
            concepts.add(concept(word, weight, last));
        }
        var phrases = words.synonyms().ofPhrases(asked.stream().map(Word::meant).toList());
        if (!phrases.isEmpty()) {
            concepts.add(meant(phrases));
        }
        return concepts;
    }

    private Concept concept(Word word, float weight, boolean last) {
        var clues =
                Stream.of(clues(word, last), called(word), saidInstead(word), hinted(word))
                        .flatMap(some -> some)
                        .toList();
        return new Concept(clues, weight);
    }

    /// By its other names in the register.
    private Stream<Clue> called(Word word) {
        return words.synonyms().ofWord(word.meant()).stream()
                .filter(stems -> !stems.equals(List.of(word.meant())))
                .map(stems -> Stems.meant(stems, otherwiseCalled(stems)));
    }

    private Stream<Clue> saidInstead(Word word) {
        return words.synonyms().saidInstead(word.meant()).stream()
                .map(stems -> Stems.meant(stems, SAID_INSTEAD));
    }

    /// For a word that no entry has by any name, the little that phrases with it tell.
    private Stream<Clue> hinted(Word word) {
        if (word.whole().length() < LEAST || stands(word.meant())) {
            return Stream.empty();
        }
        return words.synonyms().hinted(word.meant()).stream()
                .filter(this::stand)
                .limit(MOST_HINTS)
                .map(stems -> Stems.meant(stems, HINTED));
    }

    /// Whether entries say so or call it by one of its names.
    private boolean stands(String stem) {
        return vocabulary.stands(stem)
                || words.synonyms().ofWord(stem).stream().anyMatch(this::stand);
    }

    private boolean stand(List<String> stems) {
        return stems.stream().allMatch(vocabulary::stands);
    }

    /// The words of a phrase are worth little more together than the one word they stand for.
    private static float otherwiseCalled(List<String> stems) {
        return (float) (OTHERWISE_CALLED / Math.sqrt(stems.size()));
    }

    private Stream<Clue> clues(Word word, boolean last) {
        var spelt =
                word.similar().isEmpty()
                        ? Stream.of(Stems.typed(word.stem(), 1))
                        : word.similar().stream()
                                .map(
                                        other ->
                                                Stems.typed(
                                                        other.stem(), MISSPELT * other.likeness()));
        var begun =
                (last || !word.similar().isEmpty()) && word.whole().length() >= LEAST
                        ? Stream.of(new Begins(word.whole(), BEGUN))
                        : Stream.<Clue>empty();
        var inShort =
                word.abbreviates()
                        ? Stream.of(new Abbreviated(word.whole(), IN_SHORT))
                        : Stream.<Clue>empty();
        return Stream.of(spelt, kin(word.meant()), begun, inShort).flatMap(some -> some);
    }

    /// A related word is most of what can be hoped for where no entry has the word itself.
    private Stream<Kin> kin(String stem) {
        return Kin.of(stem, vocabulary.stands(stem) ? RELATED : RELATED_ALONE).stream();
    }

    private static Concept meant(List<List<String>> phrases) {
        return new Concept(
                phrases.stream()
                        .map(stems -> Stems.meant(stems, OTHERWISE_CALLED))
                        .<Clue>map(clue -> clue)
                        .toList(),
                1);
    }

    /// A figure in a name is the number of a school; in a sentence it is an age or a year.
    private float weight(String stem, int ofWords) {
        if (words.little().contains(stem)) {
            return SAYS_LITTLE;
        }
        if (ofWords > 1 && words.cues().getOrDefault(Kind.OFFICE, Set.of()).contains(stem)) {
            return A_CONTACT;
        }
        return WordReader.figure(stem) && ofWords > MOST_WORDS_OF_A_NAME ? A_FIGURE : 1;
    }

    /// Who asks for a blank of a body names the body as well.
    private Set<Kind> favoured(List<Word> asked) {
        var favoured = EnumSet.noneOf(Kind.class);
        if (asked.size() > MOST_WORDS_OF_A_NAME) {
            return favoured;
        }
        words.cues()
                .forEach(
                        (kind, cues) -> {
                            if (asked.stream().anyMatch(word -> cues.contains(word.stem()))) {
                                favoured.add(kind);
                            }
                        });
        return favoured.contains(Kind.BLANK) ? Set.of(Kind.BLANK) : favoured;
    }
}
