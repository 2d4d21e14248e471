package okno.catalogue.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.util.BytesRef;

/// The stems that the index holds, and those of the synonyms.
final class Vocabulary {
    /// The field of all stems that a misspelt one may have been meant to be.
    static final String FIELD = "spelling";

    private static final int SIMILAR = 3;
    private static final int MOST_BEGUN = 200;
    private static final int LONG_WORD = 7;

    /// What is longer is no word, and looking for similar ones takes the longer the longer it is.
    private static final int LONGEST_WORD = 30;

    private static final int LOOKED_UP = 10_000;

    private final IndexReader reader;
    private final Set<String> told;
    private final DirectSpellChecker shortWords = checker(1);
    private final DirectSpellChecker longWords = checker(2);

    /// Who types on asks for the words before with each letter, and looking for similar ones takes
    /// longer than all else.
    private final Cache<String, List<Similar>> lookedUp =
            Caffeine.newBuilder().maximumSize(LOOKED_UP).executor(Runnable::run).build();

    /// @param told stems that are spelt well beside those of the index
    Vocabulary(IndexReader reader, Set<String> told) {
        this.reader = reader;
        this.told = Set.copyOf(told);
    }

    boolean knows(String stem) {
        return told.contains(stem) || has(FIELD, stem);
    }

    /// Whether an entry says so; the synonyms may know a stem that no entry has.
    boolean stands(String stem) {
        return Queries.FIELDS.keySet().stream().anyMatch(field -> has(field, stem));
    }

    /// Whether a part of a title may be abbreviated so.
    boolean abbreviates(String letters) {
        return Initials.likely(letters) && has(Queries.INITIALS, letters);
    }

    private boolean has(String field, String term) {
        try {
            return reader.docFreq(new Term(field, term)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stems that begin so, the shortest first.
    List<Similar> begun(String start) {
        try {
            var terms = MultiTerms.getTerms(reader, FIELD);
            if (terms == null) {
                return List.of();
            }
            var found = new ArrayList<String>();
            var each = terms.iterator();
            var at = each.seekCeil(new BytesRef(start)) == SeekStatus.END ? null : each.term();
            while (at != null && found.size() < MOST_BEGUN) {
                var stem = at.utf8ToString();
                if (!stem.startsWith(start)) {
                    break;
                }
                found.add(stem);
                at = each.next();
            }
            return found.stream()
                    .sorted(Comparator.comparingInt(String::length))
                    .limit(SIMILAR)
                    .map(stem -> new Similar(stem, 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stems that differ by a letter, or two in a long one, the most similar first. If there are
    /// none, those of words that differ by a letter: an ending that is misspelt is not cut off.
    List<Similar> similar(String word, String stem) {
        return lookedUp.get(word, _ -> lookUp(word, stem));
    }

    private List<Similar> lookUp(String word, String stem) {
        var similar = similar(stem);
        return similar.isEmpty() ? OneLetterOff.stems(word, this::knows) : similar;
    }

    private List<Similar> similar(String stem) {
        if (stem.length() > LONGEST_WORD) {
            return List.of();
        }
        var checker = stem.length() < LONG_WORD ? shortWords : longWords;
        try {
            var found =
                    checker.suggestSimilar(
                            new Term(FIELD, stem), SIMILAR, reader, SuggestMode.SUGGEST_ALWAYS);
            return Stream.of(found)
                    .map(word -> new Similar(word.string, word.score / found[0].score))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param likeness from 0 to 1, that of the most similar
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
