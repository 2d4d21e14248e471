package okno.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/// Finds the form of a word that stands in dictionaries, so that all its forms get one stem: by its
/// rules alone the stemmer parts «замена» from «замене» and «запись» from
/// «записи». What the dictionary of LanguageTool does not hold is left as it is.
final class Lemmas {
    static final String DICTIONARY = "/org/languagetool/resource/ru/russian.dict";
    private static final Dictionary RUSSIAN = read();

    /// How the dictionary marks first names, names after fathers and surnames.
    private static final Pattern NAME = Pattern.compile(":(Name|Patr|Fam)\\b");

    /// A form of several words counts as one of the shortest, whatever form of it was met, but as a
    /// name of people only if nothing else: «торговых» is of «торговый», not of «Торгов».
    private static final Comparator<Meaning> CHOICE =
            Comparator.comparing(Meaning::name)
                    .thenComparingInt(meaning -> meaning.lemma.length())
                    .thenComparing(Meaning::lemma);

    private final DictionaryLookup lookup = new DictionaryLookup(RUSSIAN);

    /// The form of a word in lower case that stands for all its forms.
    String of(String word) {
        return lemma(lookup.lookup(word)).map(Aspects::done).orElse(word);
    }

    /// Whether dictionaries hold a word in some form.
    boolean hold(String word) {
        return !lookup.lookup(word).isEmpty();
    }

    /// The same of a single word.
    static boolean know(String word) {
        return new Lemmas().hold(word);
    }

    private static Optional<String> lemma(List<WordData> forms) {
        return forms.stream()
                .filter(form -> form.getStem() != null)
                .map(Meaning::of)
                .min(CHOICE)
                .map(Meaning::lemma);
    }

    private record Meaning(String lemma, boolean name) {
        static Meaning of(WordData form) {
            var lemma = form.getStem().toString().toLowerCase(Locale.ROOT).replace('ё', 'е');
            return new Meaning(lemma, form.getTag() != null && NAME.matcher(form.getTag()).find());
        }
    }

    private static Dictionary read() {
        try {
            return Dictionary.read(Objects.requireNonNull(Lemmas.class.getResource(DICTIONARY)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
