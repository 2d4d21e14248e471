package okno.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.catalogue.search.SearchHit.Kind;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;

/// Answers questions from a Lucene index in memory. Never changes; a new catalogue gets an index
/// that is made of the one before.
public final class SearchIndex {
    private static final int CANDIDATES = 80;
    private static final int MOST_BEGUN = 400;
    /// How soon more of a word tells nothing more, as usual.
    private static final float REPEATED = 1.2f;

    /// How much a long text is held against it, from 0 to 1: registers call things at length, and a
    /// short title is no better an answer.
    private static final float LENGTHY = 0.4f;

    private static final Set<Kind> ALL = Set.copyOf(EnumSet.allOf(Kind.class));

    /// Sixteen words with many names each make thousands of clauses. The bound of Lucene is a
    /// thousand, for beginnings that are written out as all words they begin: none is here.
    private static final int MOST_CLAUSES = 100_000;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final Indexed indexed;
    private final IndexSearcher searcher;
    private final SearchWords told;
    private final PlaceWords places;
    private final Understanding understanding;

    private SearchIndex(Indexed indexed, SearchWords told, List<String> lines, PlaceWords places) {
        this.indexed = indexed;
        this.searcher = new IndexSearcher(indexed.reader());
        this.searcher.setSimilarity(new BM25Similarity(REPEATED, LENGTHY));
        this.told = told;
        this.places = places;
        var wellSpelt = SearchWords.stems(String.join("\n", lines));
        this.understanding =
                new Understanding(
                        new Vocabulary(indexed.reader(), wellSpelt),
                        lines.isEmpty() ? told : told.and(lines),
                        places);
    }

    /// An index of entries.
    public static SearchIndex of(
            Collection<SearchEntry> entries, SearchWords told, Gazetteer gazetteer) {
        return new SearchIndex(
                Indexed.of(entries, told.synonyms(), gazetteer),
                told,
                List.of(),
                new PlaceWords(gazetteer.named()));
    }

    /// The same, made of an index that was kept as far as it is of use.
    public static SearchIndex of(
            Collection<SearchEntry> entries,
            SearchWords told,
            Gazetteer gazetteer,
            KeptIndex kept) {
        return new SearchIndex(
                Indexed.of(entries, told.synonyms(), gazetteer, kept),
                told,
                List.of(),
                new PlaceWords(gazetteer.named()));
    }

    /// Keeps it for the next start.
    public void keep(KeptIndex kept) {
        indexed.keep(kept);
    }

    /// An index of other entries, told the same words: what it would be if it was made of them
    /// alone, but only what differs is read.
    public SearchIndex showing(Collection<SearchEntry> entries) {
        return new SearchIndex(indexed.showing(entries), told, List.of(), places);
    }

    /// The same index, told more of the language that people ask in.
    ///
    /// @param lines of synonyms, see [Synonyms]
    public SearchIndex speaking(List<String> lines) {
        return new SearchIndex(indexed, told, lines, places);
    }

    /// Some titles that can be found.
    public List<String> titles(int most) {
        return indexed.entries().stream().limit(most).map(known -> known.entry().title()).toList();
    }

    /// The best hits, the best first.
    ///
    /// @param place without it, what is of use anywhere
    /// @param kinds that may be among the hits
    public Found find(String typed, Optional<Scope> place, Set<Kind> kinds, int limit) {
        var question = understanding.of(typed);
        if (question.concepts().isEmpty()) {
            return Found.NOTHING;
        }
        var hits = ranked(question, place, kinds, limit);
        if (hits.isEmpty() && !question.allTelling()) {
            hits = ranked(question.lenient(), place, kinds, limit);
        }
        return new Found(hits, question.reading());
    }

    private List<SearchHit> ranked(
            Question question, Optional<Scope> place, Set<Kind> kinds, int limit) {
        var query = Queries.of(question, place, kinds);
        return ranked(question, place, scored(query, Math.max(limit, CANDIDATES)), limit);
    }

    private static List<SearchHit> ranked(
            Question question, Optional<Scope> place, Map<Known, Float> scored, int limit) {
        var ranking = new Ranking(question, place);
        scored.forEach(ranking::add);
        return ranking.best(limit);
    }

    /// What a question that is still being typed may become, the likeliest first: its last word is
    /// taken for a beginning. If nothing has such a word, what the question finds as it is.
    public List<SearchHit> suggest(String typed, Optional<Scope> place, int limit) {
        var text = typed.strip();
        int last = text.lastIndexOf(' ') + 1;
        var before = understanding.of(text.substring(0, last));
        return Begun.of(text.substring(last)).stream()
                .map(word -> suggest(before, word, place, limit))
                .filter(hits -> !hits.isEmpty())
                .findFirst()
                .orElseGet(() -> find(text, place, ALL, limit).hits());
    }

    /// Alone, a beginning tells no more than where it stands: the order is that of the index.
    private List<SearchHit> suggest(Question before, Begun word, Optional<Scope> place, int limit) {
        var query = Queries.begun(before, word, place, ALL);
        return before.concepts().isEmpty()
                ? scored(query, limit).keySet().stream()
                        .map(known -> new SearchHit(known.entry(), before))
                        .toList()
                : ranked(before, place, scored(query, MOST_BEGUN), limit);
    }

    private Map<Known, Float> scored(Query query, int most) {
        try {
            var scored = new LinkedHashMap<Known, Float>();
            var best = new TopScoreDocCollectorManager(most, Integer.MAX_VALUE);
            for (var hit : searcher.search(query, best).scoreDocs) {
                scored.put(indexed.entries().get(hit.doc), hit.score);
            }
            return scored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a search came to.
    ///
    /// @param reading the words that were searched for, if what was typed made no sense: another
    ///     keyboard layout, Latin letters
    public record Found(List<SearchHit> hits, Optional<String> reading) {
        static final Found NOTHING = new Found(List.of(), Optional.empty());

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /// A chosen place. What is of use in a region is of use in each of its municipalities; a chosen
    /// region shows what any of them has.
    ///
    /// @param region OKTMO of the region; the same as `oktmo` for a region
    public record Scope(String oktmo, String region) {}
}
