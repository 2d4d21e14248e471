package okno.catalogue.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.RussianStemmer;

/// Cuts the ending of the dictionary form off each word. Remembers the stems of the words met
/// most: a catalogue says few words many times, and finding a stem is most of the work of building
/// an index.
final class Stems extends TokenFilter {
    private static final int WORDS_REMEMBERED = 100_000;
    private static final Cache<String, String> REMEMBERED =
            Caffeine.newBuilder().maximumSize(WORDS_REMEMBERED).executor(Runnable::run).build();

    private final Lemmas lemmas = new Lemmas();
    private final RussianStemmer stemmer = new RussianStemmer();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Stems(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var stem = REMEMBERED.get(term.toString(), this::stem);
        term.setEmpty().append(stem);
        return true;
    }

    private String stem(String word) {
        stemmer.setCurrent(lemmas.of(word));
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
