package okno.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okno.catalogue.SearchHit.Kind;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// A Lucene index in memory. Built once and never changed; a new catalogue gets a new index.
final class SearchIndex {

    private static final String WITHIN = "within:";
    private static final String EVERYWHERE = "everywhere";

    private final List<SearchEntry> entries;
    private final IndexSearcher searcher;

    private SearchIndex(List<SearchEntry> entries, IndexSearcher searcher) {
        this.entries = entries;
        this.searcher = searcher;
    }

    /// @param regionOf OKTMO of the region of a place; the place itself for a region
    static SearchIndex of(List<SearchEntry> entries, UnaryOperator<String> regionOf) {
        var directory = new ByteBuffersDirectory();
        var words = RussianText.words();
        var analyzer =
                new PerFieldAnalyzerWrapper(
                        RussianText.stems(), Map.of("titleWords", words, "otherWords", words));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int number = 0; number < entries.size(); number++) {
                writer.addDocument(document(number, entries.get(number), regionOf));
            }
            // Nothing is ever added: one segment is the fastest to search.
            writer.forceMerge(1);
            writer.commit();
            var reader = DirectoryReader.open(directory);
            return new SearchIndex(List.copyOf(entries), new IndexSearcher(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A question prepared for asking it about several kinds: what it takes to find misspelt words
    /// is done once.
    Query prepared(Query words) {
        try {
            return searcher.rewrite(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The best entries of a kind. With a place, only those of use there.
    ///
    /// @param words what was typed, from [SearchQuery]
    List<SearchEntry> find(Query words, Kind kind, Optional<Scope> scope, int limit) {
        var query =
                new BooleanQuery.Builder()
                        .add(words, Occur.MUST)
                        .add(new TermQuery(new Term("kind", kind.name())), Occur.FILTER);
        scope.ifPresent(place -> query.add(place.query(), Occur.FILTER));
        try {
            var stored = searcher.storedFields();
            List<SearchEntry> found = new ArrayList<>();
            for (var hit : searcher.search(query.build(), limit).scoreDocs) {
                var number = stored.document(hit.doc).getField("number").numericValue();
                found.add(entries.get(number.intValue()));
            }
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A chosen place. What is of use in a region is of use in each of its municipalities; a chosen
    /// region shows what any of them has.
    ///
    /// @param region OKTMO of the region; the same as `oktmo` for a region
    record Scope(String oktmo, String region) {

        Query query() {
            return Stream.of(EVERYWHERE, oktmo, region, WITHIN + oktmo)
                    .map(token -> new TermQuery(new Term("place", token)))
                    .reduce(
                            new BooleanQuery.Builder(),
                            (any, token) -> any.add(token, Occur.SHOULD),
                            (one, _) -> one)
                    .build();
        }
    }

    private static Document document(
            int number, SearchEntry entry, UnaryOperator<String> regionOf) {
        var document = new Document();
        var keywords = String.join("\n", entry.keywords());
        document.add(new StoredField("number", number));
        document.add(new StringField("kind", entry.kind().name(), Field.Store.NO));
        document.add(new TextField("title", entry.title(), Field.Store.NO));
        document.add(new TextField("keywords", keywords, Field.Store.NO));
        document.add(new TextField("text", entry.text(), Field.Store.NO));
        document.add(new TextField("body", entry.body(), Field.Store.NO));
        document.add(new TextField("titleWords", entry.title(), Field.Store.NO));
        document.add(new TextField("otherWords", keywords + "\n" + entry.text(), Field.Store.NO));
        placeTokens(entry, regionOf)
                .forEach(token -> document.add(new StringField("place", token, Field.Store.NO)));
        return document;
    }

    private static Stream<String> placeTokens(SearchEntry entry, UnaryOperator<String> regionOf) {
        return entry.places().isEmpty()
                ? Stream.of(EVERYWHERE)
                : entry.places().stream()
                        .flatMap(place -> Stream.of(place, WITHIN + regionOf.apply(place)));
    }
}
