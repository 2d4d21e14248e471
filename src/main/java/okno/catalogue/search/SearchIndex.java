package okno.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okno.catalogue.search.SearchHit.Kind;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;

/// A Lucene index in memory. Built once and never changed; a new catalogue gets a new index.
public final class SearchIndex {
    private static final int CANDIDATES = 80;
    private static final int MOST_BEGUN = 400;
    private static final Set<Kind> ALL = Set.copyOf(EnumSet.allOf(Kind.class));

    private final List<Ranking.Known> entries;
    private final IndexSearcher searcher;
    private final Understanding understanding;

    private SearchIndex(
            List<Ranking.Known> entries, IndexSearcher searcher, Understanding understanding) {
        this.entries = entries;
        this.searcher = searcher;
        this.understanding = understanding;
    }

    /// Builds the index.
    ///
    /// @param regionOf OKTMO of the region of a place; the place itself for a region
    public static SearchIndex of(
            List<SearchEntry> entries, SearchWords told, UnaryOperator<String> regionOf) {
        var directory = new ByteBuffersDirectory();
        var words = RussianText.words();
        var stems = RussianText.stems();
        var analyzer =
                new PerFieldAnalyzerWrapper(stems, Map.of("titleWords", words, "moreWords", words));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int number = 0; number < entries.size(); number++) {
                writer.addDocument(document(number, entries.get(number), regionOf));
            }
            writer.addDocument(spelling(told.synonyms()));
            // Nothing is ever added: one segment is the fastest to search.
            writer.forceMerge(1);
            writer.commit();
            var reader = DirectoryReader.open(directory);
            var known = entries.stream().map(entry -> Ranking.Known.of(entry, stems)).toList();
            var vocabulary = new Vocabulary(reader, Set.of());
            return new SearchIndex(
                    known, new IndexSearcher(reader), new Understanding(vocabulary, told));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same index, told more of the language that people ask in.
    ///
    /// @param told what it was built with
    /// @param lines of synonyms, see [Synonyms]
    public SearchIndex speaking(SearchWords told, List<String> lines) {
        var vocabulary =
                new Vocabulary(
                        searcher.getIndexReader(), SearchWords.stems(String.join("\n", lines)));
        return new SearchIndex(entries, searcher, new Understanding(vocabulary, told.and(lines)));
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
        var ranking = new Ranking(question, place);
        scored(Queries.of(question, place, kinds), Math.max(limit, CANDIDATES))
                .forEach(ranking::add);
        return new Found(ranking.best(limit), question.reading());
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

    private List<SearchHit> suggest(Question before, Begun word, Optional<Scope> place, int limit) {
        var found = scored(Queries.begun(before, word, place, ALL), MOST_BEGUN);
        if (!before.concepts().isEmpty()) {
            var ranking = new Ranking(before, place);
            found.forEach(ranking::add);
            return ranking.best(limit);
        }
        return found.keySet().stream()
                .map(Ranking.Known::entry)
                .sorted(word.order())
                .limit(limit)
                .map(entry -> SearchHit.of(entry, before))
                .toList();
    }

    private Map<Ranking.Known, Float> scored(Query query, int most) {
        try {
            var stored = searcher.storedFields();
            var scored = new LinkedHashMap<Ranking.Known, Float>();
            for (var hit : searcher.search(searcher.rewrite(query), most).scoreDocs) {
                var number = stored.document(hit.doc).getField("number").numericValue();
                scored.put(entries.get(number.intValue()), hit.score);
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

    private static Document document(
            int number, SearchEntry entry, UnaryOperator<String> regionOf) {
        var document = new Document();
        var keywords = String.join("\n", entry.keywords());
        var shown = entry.title() + "\n" + keywords + "\n" + entry.text();
        document.add(new StoredField("number", number));
        document.add(new StringField("kind", entry.kind().name(), Field.Store.NO));
        document.add(new TextField("title", entry.title(), Field.Store.NO));
        document.add(new TextField("keywords", keywords, Field.Store.NO));
        document.add(new TextField("text", entry.text(), Field.Store.NO));
        document.add(new TextField("body", entry.body(), Field.Store.NO));
        document.add(new TextField("titleWords", entry.title(), Field.Store.NO));
        document.add(new TextField("moreWords", keywords, Field.Store.NO));
        document.add(new TextField(Vocabulary.FIELD, shown, Field.Store.NO));
        placeTokens(entry, regionOf)
                .forEach(token -> document.add(new StringField("place", token, Field.Store.NO)));
        return document;
    }

    private static Stream<String> placeTokens(SearchEntry entry, UnaryOperator<String> regionOf) {
        return entry.places().isEmpty()
                ? Stream.of(Queries.EVERYWHERE)
                : entry.places().stream()
                        .flatMap(place -> Stream.of(place, Queries.within(regionOf.apply(place))));
    }

    /// A document of no kind, so that no question finds it: its stems are known to be spelt well.
    private static Document spelling(Synonyms synonyms) {
        var document = new Document();
        synonyms.words()
                .forEach(
                        text ->
                                document.add(
                                        new TextField(Vocabulary.FIELD, text, Field.Store.NO)));
        return document;
    }
}
