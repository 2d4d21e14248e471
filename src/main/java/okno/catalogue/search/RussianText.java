package okno.catalogue.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts Russian text into what the index compares: stems or whole words in lower case. «ё» is read
/// as «е», since people write either, and a full stop parts words: «мат.капитал».
final class RussianText extends Analyzer {
    private static final int ROOT = 6;
    private static final int MOST_ENDING = 3;

    /// What the first part of a word made of two is short for.
    private static final Map<String, String> FRONTS =
            Map.ofEntries(
                    Map.entry("авто", "автомобильный"),
                    Map.entry("автомото", "автомобильный"),
                    Map.entry("вет", "ветеринарный"),
                    Map.entry("воен", "военный"),
                    Map.entry("гор", "город"),
                    Map.entry("гос", "государственный"),
                    Map.entry("дет", "детский"),
                    Map.entry("жил", "жилой"),
                    Map.entry("загран", "заграничный"),
                    Map.entry("кап", "капитальный"),
                    Map.entry("край", "край"),
                    Map.entry("мед", "медицинский"),
                    Map.entry("мин", "министерство"),
                    Map.entry("обл", "область"),
                    Map.entry("охот", "охотничий"),
                    Map.entry("проф", "профессиональный"),
                    Map.entry("рай", "район"),
                    Map.entry("рос", "российский"),
                    Map.entry("сан", "санитарный"),
                    Map.entry("сельхоз", "сельскохозяйственный"),
                    Map.entry("соц", "социальный"),
                    Map.entry("спец", "специальный"),
                    Map.entry("строй", "строительный"),
                    Map.entry("тех", "технический"),
                    Map.entry("физ", "физический"),
                    Map.entry("хоз", "хозяйственный"),
                    Map.entry("юр", "юридический"));

    private final boolean stemmed;

    private RussianText(boolean stemmed) {
        this.stemmed = stemmed;
    }

    /// Stems of the words of the dictionary, without the words that mean nothing alone.
    static RussianText stems() {
        return new RussianText(true);
    }

    /// Words as they stand, for matching by their beginning.
    static RussianText words() {
        return new RussianText(false);
    }

    /// What related words have in common: «оформить» and «оформление», «прописаться» and
    /// «прописка» have one root.
    static String root(String stem) {
        return stem.length() <= ROOT ? stem : stem.substring(0, ROOT);
    }

    /// The second part of a word made of two: «водоканал» of «горводоканал»; empty for others.
    static Optional<String> tail(String stem) {
        return FRONTS.keySet().stream()
                .filter(stem::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(front -> stem.substring(front.length()))
                .filter(rest -> rest.length() >= ROOT);
    }

    /// The word that the first part of a word made of two is short for: «технический» for «тех».
    static Optional<String> inFull(String front) {
        return Optional.ofNullable(FRONTS.get(front));
    }

    /// Whether this is a root and not a stem that is shorter than one.
    static boolean whole(String root) {
        return root.length() == ROOT;
    }

    /// Whether two stems may be of one word: one root and endings of about one length.
    static boolean related(String one, String other) {
        return one.equals(other)
                || (root(one).equals(root(other))
                        && Math.abs(one.length() - other.length()) <= MOST_ENDING);
    }

    /// The parts of a text in order.
    List<Token> tokens(String text) {
        try (var stream = tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            List<Token> tokens = new ArrayList<>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The terms of a text in order.
    Stream<String> terms(String text) {
        return tokens(text).stream().map(Token::term);
    }

    /// @param from offset of its first sign in the text as written
    record Token(String term, int from, int to) {}

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var tokenizer = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(tokenizer);
        if (stemmed) {
            var telling = new StopFilter(words, RussianAnalyzer.getDefaultStopSet());
            words = new Stems(telling);
        }
        return new TokenStreamComponents(tokenizer, words);
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new PlainSigns(reader);
    }
}
