package okno.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/// Finds the form of a word that stands in dictionaries, so that all its forms get one stem: by its
/// rules alone the stemmer parts «замена» from «замене» and «запись» from
/// «записи». What the dictionary of LanguageTool does not hold is left as it is.
final class Lemmas {
    static final String DICTIONARY = "/org/languagetool/resource/ru/russian.dict";
    private static final Dictionary RUSSIAN = read();

    /// A form of several words counts as one of the shortest, whatever form of it was met.
    private static final Comparator<String> CHOICE =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final DictionaryLookup lookup = new DictionaryLookup(RUSSIAN);

    /// The form of a word in lower case that stands for all its forms.
    String of(String word) {
        return lemma(lookup.lookup(word)).orElse(word);
    }

    /// Whether dictionaries hold a word in some form.
    static boolean know(String word) {
        return !new DictionaryLookup(RUSSIAN).lookup(word).isEmpty();
    }

    private static Optional<String> lemma(List<WordData> forms) {
        return forms.stream()
                .map(WordData::getStem)
                .filter(Objects::nonNull)
                .map(stem -> stem.toString().toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .min(CHOICE);
    }

    private static Dictionary read() {
        try {
            return Dictionary.read(Objects.requireNonNull(Lemmas.class.getResource(DICTIONARY)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
