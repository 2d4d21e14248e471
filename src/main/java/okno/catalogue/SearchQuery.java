package okno.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import okno.catalogue.RussianText.Token;
import okno.catalogue.SearchHit.Marked;
import okno.catalogue.SearchHit.Piece;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a person typed, as questions to the index, from strict to lenient.
final class SearchQuery {

    private static final RussianText STEMS = RussianText.stems();
    private static final RussianText WORDS = RussianText.words();
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    private final List<Word> words;

    private SearchQuery(List<Word> words) {
        this.words = words;
    }

    /// @param whole the word in lower case
    /// @param stem its unchanging part
    private record Word(String whole, String stem) {}

    static SearchQuery parse(String typed) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var words =
                WORDS.tokens(text).stream()
                        .map(Token::term)
                        .distinct()
                        .flatMap(
                                whole ->
                                        STEMS.tokens(whole).stream()
                                                .map(stem -> new Word(whole, stem.term())))
                        .limit(MOST_WORDS)
                        .toList();
        return new SearchQuery(words);
    }

    /// All words, then any of them, then words that differ by a letter or two: the first question
    /// with an answer is the right one. None if nothing was asked.
    List<Query> attempts() {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Query> attempts = new ArrayList<>();
        attempts.add(joined(Occur.MUST, false));
        if (words.size() > 1) {
            attempts.add(joined(Occur.SHOULD, false));
        }
        attempts.add(joined(Occur.MUST, true));
        return attempts;
    }

    /// The text with the asked words marked.
    Marked mark(String text) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (var token : hits(text)) {
            if (token.from() >= done) {
                piece(pieces, text.substring(done, token.from()), false);
                piece(pieces, text.substring(token.from(), token.to()), true);
                done = token.to();
            }
        }
        piece(pieces, text.substring(done), false);
        return new Marked(pieces);
    }

    private List<Token> hits(String text) {
        Set<String> stems = words.stream().map(Word::stem).collect(Collectors.toSet());
        Set<Integer> stemmed =
                STEMS.tokens(text).stream()
                        .filter(token -> stems.contains(token.term()))
                        .map(Token::from)
                        .collect(Collectors.toSet());
        return WORDS.tokens(text).stream()
                .filter(token -> stemmed.contains(token.from()) || begun(token.term()))
                .toList();
    }

    private boolean begun(String term) {
        return words.stream().anyMatch(word -> isPrefix(word) && term.startsWith(word.whole()));
    }

    private static void piece(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }

    private Query joined(Occur occur, boolean lenient) {
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(lenient ? similar(word) : exact(word), occur));
        return all.build();
    }

    private static Query exact(Word word) {
        var any = new BooleanQuery.Builder();
        any.add(boosted("title", word.stem(), 8), Occur.SHOULD);
        any.add(boosted("keywords", word.stem(), 5), Occur.SHOULD);
        any.add(boosted("text", word.stem(), 3), Occur.SHOULD);
        any.add(boosted("body", word.stem(), 1), Occur.SHOULD);
        if (isPrefix(word)) {
            any.add(begins("titleWords", word.whole(), 3), Occur.SHOULD);
            any.add(begins("otherWords", word.whole(), 1), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query similar(Word word) {
        int edits = word.whole().length() < 6 ? 1 : 2;
        var any = new BooleanQuery.Builder();
        any.add(new FuzzyQuery(new Term("titleWords", word.whole()), edits, 1), Occur.SHOULD);
        any.add(new FuzzyQuery(new Term("otherWords", word.whole()), edits, 1), Occur.SHOULD);
        return any.build();
    }

    /// One or two letters begin too many words.
    private static boolean isPrefix(Word word) {
        return word.whole().length() >= 3;
    }

    private static Query boosted(String field, String term, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, term)), boost);
    }

    private static Query begins(String field, String start, float boost) {
        return new BoostQuery(new PrefixQuery(new Term(field, start)), boost);
    }
}
