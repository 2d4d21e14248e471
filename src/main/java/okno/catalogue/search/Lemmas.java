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
        lemma(lookup.lookup(term)).ifPresent(found -> term.setEmpty().append(found));
        return true;
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
