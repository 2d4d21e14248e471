package okno.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts Russian text into what the index compares: stems or whole words in lower case, with «ё»
/// read as «е», since people write either.
final class RussianText extends AnalyzerWrapper {

    private static final NormalizeCharMap YO = yo();

    private final Analyzer inner;

    private RussianText(Analyzer inner) {
        super(Analyzer.GLOBAL_REUSE_STRATEGY);
        this.inner = inner;
    }

    /// Stems of Snowball without the words that mean nothing alone.
    static RussianText stems() {
        return new RussianText(new RussianAnalyzer());
    }

    /// Words as they stand, for matching by their beginning.
    static RussianText words() {
        return new RussianText(new StandardAnalyzer());
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

    /// @param from offset of its first sign in the text as written
    record Token(String term, int from, int to) {}

    @Override
    protected Analyzer getWrappedAnalyzer(String fieldName) {
        return inner;
    }

    @Override
    protected Reader wrapReader(String fieldName, Reader reader) {
        return new MappingCharFilter(YO, reader);
    }

    @Override
    protected Reader wrapReaderForNormalization(String fieldName, Reader reader) {
        return new MappingCharFilter(YO, reader);
    }

    private static NormalizeCharMap yo() {
        var map = new NormalizeCharMap.Builder();
        map.add("ё", "е");
        map.add("Ё", "Е");
        return map.build();
    }
}
