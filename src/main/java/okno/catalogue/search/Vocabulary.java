package okno.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/// The stems that the index holds, and those of the synonyms.
final class Vocabulary {
    /// The field of all stems that a misspelt one may have been meant to be.
    static final String FIELD = "spelling";

    private static final int SIMILAR = 3;
    private static final int LONG_WORD = 7;

    private final IndexReader reader;
    private final Set<String> told;
    private final DirectSpellChecker shortWords = checker(1);
    private final DirectSpellChecker longWords = checker(2);

    /// @param told stems that are spelt well beside those of the index
    Vocabulary(IndexReader reader, Set<String> told) {
        this.reader = reader;
        this.told = Set.copyOf(told);
    }

    boolean knows(String stem) {
        try {
            return told.contains(stem) || reader.docFreq(new Term(FIELD, stem)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stems that differ by a letter, or two in a long one, the most similar first.
    List<Similar> similar(String stem) {
        var checker = stem.length() < LONG_WORD ? shortWords : longWords;
        try {
            var found =
                    checker.suggestSimilar(
                            new Term(FIELD, stem), SIMILAR, reader, SuggestMode.SUGGEST_ALWAYS);
            return Stream.of(found).map(word -> new Similar(word.string, word.score)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param likeness from 0 to 1
    record Similar(String stem, float likeness) {}

    private static DirectSpellChecker checker(int edits) {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(0);
        checker.setMinQueryLength(4);
        checker.setAccuracy(0.7f);
        checker.setMaxQueryFrequency(0);
        checker.setThresholdFrequency(0);
        return checker;
    }
}
