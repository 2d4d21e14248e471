package okno.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Puts the form of a word that stands in dictionaries in place of the word, so that all its forms
/// get one stem: by its rules alone the stemmer parts «замена» from «замене» and «запись» from
/// «записи». What the dictionary of LanguageTool does not hold is left as it is.
final class Lemmas extends TokenFilter {
    private static final String DICTIONARY = "/org/languagetool/resource/ru/russian.dict";
    private static final Dictionary RUSSIAN = read();

    /// A form of several words counts as one of the shortest, whatever form of it was met.
    private static final Comparator<String> CHOICE =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /// Words of the catalogue, which come first and again and again: looking them up is most of the
    /// work of building an index.
    private static final Map<String, String> MET = new ConcurrentHashMap<>();

    private static final int MOST_MET = 30_000;

    private final DictionaryLookup lookup = new DictionaryLookup(RUSSIAN);
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Lemmas(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var word = term.toString();
        var met = MET.get(word);
        var lemma = met == null ? lemma(lookup.lookup(word)).orElse(word) : met;
        if (met == null && MET.size() < MOST_MET) {
            MET.put(word, lemma);
        }
        term.setEmpty().append(lemma);
        return true;
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
