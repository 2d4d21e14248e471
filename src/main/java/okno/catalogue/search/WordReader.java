package okno.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.catalogue.search.Vocabulary.Similar;

/// Reads what was typed as words: each part between spaces as it is, with the other layout and as
/// Russian in Latin letters, and where that makes no sense, with other letters or other spaces.
final class WordReader {
    private static final RussianText STEMS = RussianText.stems();
    private static final int SHORTEST_BEGINNING = 4;
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_OF_SEVERAL = 40;

    private final Vocabulary vocabulary;
    private final SearchWords words;
    private final PlaceWords places;

    WordReader(Vocabulary vocabulary, SearchWords words, PlaceWords places) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.places = places;
    }

    /// What one part or all of them were read as.
    record Reading(String text, List<Word> words) {
        Reading {
            words = List.copyOf(words);
        }

        private static Reading of(List<Reading> parts) {
            return new Reading(
                    parts.stream().map(Reading::text).collect(Collectors.joining(" ")),
                    parts.stream().flatMap(part -> part.words.stream()).toList());
        }

        /// What was read if its letters are not those that were typed.
        Optional<String> insteadOf(String typed) {
            var same = letters(text).equals(letters(typed.toLowerCase(Locale.ROOT)));
            return same ? Optional.empty() : Optional.of(text);
        }

        private static String letters(String text) {
            return text.replaceAll("\\s+", "");
        }
    }

    Reading read(String text) {
        var parts = Stream.of(text.strip().split("\\s+")).filter(part -> !part.isEmpty()).toList();
        var readings = new ArrayList<Reading>();
        for (int at = 0; at < parts.size(); at++) {
            var next = at + 1 < parts.size() ? parts.get(at + 1) : "";
            var joined = joined(parts.get(at), next);
            readings.add(joined.isPresent() ? joined.get() : readPart(parts.get(at)));
            at += joined.isPresent() ? 1 : 0;
        }
        return Reading.of(readings);
    }

    /// A word with a space in it: «само занятый».
    private Optional<Reading> joined(String part, String next) {
        if (part.length() < SHORTEST_WORD || next.length() < SHORTEST_WORD) {
            return Optional.empty();
        }
        return Optional.of(typed(part + next))
                .filter(whole -> whole.words.size() == 1 && !figure(whole.text))
                .filter(whole -> whole.words.getFirst().known());
    }

    private Reading readPart(String part) {
        var typed = typed(part);
        return typed.words.stream().anyMatch(Word::known)
                ? readKeys(part)
                : RussianText.inFull(typed.text).map(this::reading).orElseGet(() -> readKeys(part));
    }

    /// The first reading whose words are all known; else the first that is close to known words;
    /// else what was typed. Looking for close words takes long, so others are tried only then.
    private Reading readKeys(String part) {
        var readings = Readings.of(part).stream().map(this::reading).toList();
        return first(readings.stream(), Word::known).orElseGet(() -> closest(readings));
    }

    private Reading closest(List<Reading> readings) {
        var typed = spelt(readings.getFirst());
        var others = readings.stream().skip(1).map(this::spelt);
        return first(Stream.concat(Stream.of(typed), others), Word::understood)
                .or(
                        () ->
                                readings.stream()
                                        .flatMap(reading -> parted(reading.text).stream())
                                        .findFirst()
                                        .map(this::reading))
                .orElse(typed);
    }

    private static Optional<Reading> first(Stream<Reading> readings, Predicate<Word> good) {
        return readings.filter(reading -> reading.words.stream().allMatch(good)).findFirst();
    }

    /// The words that were typed without spaces, «детскийсад», or that one was made of,
    /// «техпаспорт».
    private Optional<String> parted(String text) {
        if (text.length() > LONGEST_OF_SEVERAL) {
            return Optional.empty();
        }
        for (int at = text.length() - SHORTEST_WORD; at > 0; at--) {
            var head = text.substring(0, at);
            var tail = text.substring(at);
            var word =
                    RussianText.inFull(head)
                            .or(() -> stands(head) ? Optional.of(head) : Optional.empty());
            var rest = word.isEmpty() ? word : stands(tail) ? Optional.of(tail) : parted(tail);
            if (rest.isPresent()) {
                return Optional.of(word.get() + " " + rest.get());
            }
        }
        return Optional.empty();
    }

    /// Whether it is a word of the language that the catalogue knows or that means nothing alone.
    private boolean stands(String word) {
        if (!Lemmas.know(word)) {
            return false;
        }
        var stems = STEMS.terms(word).toList();
        return stems.isEmpty()
                || (word.length() >= SHORTEST_WORD && stems.stream().allMatch(this::known));
    }

    private Reading typed(String part) {
        return reading(part.toLowerCase(Locale.ROOT));
    }

    private Reading reading(String text) {
        var words =
                STEMS.tokens(text).stream()
                        .map(token -> word(text.substring(token.from(), token.to()), token.term()))
                        .toList();
        return new Reading(text, words);
    }

    private Word word(String whole, String stem) {
        boolean abbreviates = vocabulary.abbreviates(whole) && !Lemmas.know(whole);
        var plain =
                words.synonyms()
                        .plain(stem)
                        .map(other -> List.of(new Similar(other, 1), new Similar(stem, 1)))
                        .orElse(List.of());
        return new Word(whole.replace('ё', 'е'), stem, known(stem), plain, abbreviates);
    }

    /// The same with what unknown words may have been meant to be.
    private Reading spelt(Reading reading) {
        return new Reading(reading.text, reading.words.stream().map(this::spelt).toList());
    }

    private Word spelt(Word word) {
        if (word.known()) {
            return word;
        }
        var begun =
                word.whole().length() < SHORTEST_BEGINNING
                        ? List.<Similar>of()
                        : vocabulary.begun(word.whole());
        return word.like(begun.isEmpty() ? vocabulary.similar(word.whole(), word.stem()) : begun);
    }

    private boolean known(String stem) {
        return figure(stem)
                || words.little().contains(stem)
                || vocabulary.knows(stem)
                || places.know(stem);
    }

    static boolean figure(String stem) {
        return stem.chars().allMatch(Character::isDigit);
    }
}
