package okno.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okno.catalogue.search.SearchHit.Kind;
import org.apache.lucene.analysis.Analyzer;
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
    private static final int BUILDING_MB = 96;
    private static final Set<Kind> ALL = Set.copyOf(EnumSet.allOf(Kind.class));

    private static final RussianText STEMS = RussianText.stems();

    private final List<Ranking.Known> entries;
    private final IndexSearcher searcher;
    private final PlaceWords places;
    private final Understanding understanding;

    private SearchIndex(
            List<Ranking.Known> entries,
            IndexSearcher searcher,
            PlaceWords places,
            Understanding understanding) {
        this.entries = entries;
        this.searcher = searcher;
        this.places = places;
        this.understanding = understanding;
    }

    /// Builds the index.
    public static SearchIndex of(List<SearchEntry> entries, SearchWords told, Gazetteer gazetteer) {
        var directory = new ByteBuffersDirectory();
        var words = RussianText.words();
        var analyzer =
                new PerFieldAnalyzerWrapper(STEMS, Map.of("titleWords", words, "moreWords", words));
        try (var writer = new IndexWriter(directory, inOneGo(analyzer))) {
            for (int number = 0; number < entries.size(); number++) {
                writer.addDocument(document(number, entries.get(number), gazetteer));
            }
            writer.addDocument(spelling(told.synonyms()));
            // Nothing is ever added: one segment is the fastest to search.
            writer.forceMerge(1);
            writer.commit();
            var reader = DirectoryReader.open(directory);
            var known = entries.stream().map(entry -> Ranking.Known.of(entry, STEMS)).toList();
            var vocabulary = new Vocabulary(reader, Set.of());
            var places = new PlaceWords(gazetteer.named());
            return new SearchIndex(
                    known,
                    new IndexSearcher(reader),
                    places,
                    new Understanding(vocabulary, told, places));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Enough memory while it is built to write one segment at once.
    private static IndexWriterConfig inOneGo(Analyzer analyzer) {
        return new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(BUILDING_MB)
                .setUseCompoundFile(false);
    }

    /// The same index, told more of the language that people ask in.
    ///
    /// @param told what it was built with
    /// @param lines of synonyms, see [Synonyms]
    public SearchIndex speaking(SearchWords told, List<String> lines) {
        var vocabulary =
                new Vocabulary(
                        searcher.getIndexReader(), SearchWords.stems(String.join("\n", lines)));
        return new SearchIndex(
                entries, searcher, places, new Understanding(vocabulary, told.and(lines), places));
    }

    /// Some titles that can be found.
    public List<String> titles(int most) {
        return entries.stream().limit(most).map(known -> known.entry().title()).toList();
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
        int most = Math.max(limit, CANDIDATES);
        var hits = ranked(question, place, scored(Queries.of(question, place, kinds), most), limit);
        if (hits.isEmpty()) {
            var lenient = question.lenient();
            hits = ranked(lenient, place, scored(Queries.of(lenient, place, kinds), most), limit);
        }
        return new Found(hits, question.reading());
    }

    private static List<SearchHit> ranked(
            Question question, Optional<Scope> place, Map<Ranking.Known, Float> scored, int limit) {
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

    private List<SearchHit> suggest(Question before, Begun word, Optional<Scope> place, int limit) {
        var found = scored(Queries.begun(before, word, place, ALL), MOST_BEGUN);
        if (!before.concepts().isEmpty()) {
            return ranked(before, place, found, limit);
        }
        return word.inOrder(found.keySet().stream().map(Ranking.Known::entry))
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

    private static Document document(int number, SearchEntry entry, Gazetteer gazetteer) {
        var document = new Document();
        var keywords = String.join("\n", entry.keywords());
        var shown = String.join("\n", entry.title(), keywords, entry.text());
        document.add(new StoredField("number", number));
        document.add(new StringField("kind", entry.kind().name(), Field.Store.NO));
        document.add(new TextField("title", entry.title(), Field.Store.NO));
        document.add(new TextField("keywords", keywords, Field.Store.NO));
        document.add(new TextField("text", entry.text(), Field.Store.NO));
        document.add(new TextField("body", entry.body(), Field.Store.NO));
        document.add(new TextField("titleWords", entry.title(), Field.Store.NO));
        document.add(new TextField("moreWords", keywords, Field.Store.NO));
        document.add(new TextField(Vocabulary.FIELD, shown, Field.Store.NO));
        add(document, Queries.INITIALS, Initials.within(entry.title()).stream());
        add(document, Queries.ROOTS, roots(entry.title() + "\n" + keywords));
        add(document, "place", placeTokens(entry, gazetteer));
        return document;
    }

    private static void add(Document document, String field, Stream<String> tokens) {
        tokens.forEach(token -> document.add(new StringField(field, token, Field.Store.NO)));
    }

    private static Stream<String> roots(String text) {
        return STEMS.terms(text)
                .flatMap(stem -> Stream.concat(Stream.of(stem), RussianText.tail(stem).stream()))
                .map(RussianText::root)
                .filter(RussianText::whole)
                .distinct();
    }

    private static Stream<String> placeTokens(SearchEntry entry, Gazetteer gazetteer) {
        return entry.places().isEmpty()
                ? Stream.of(Queries.EVERYWHERE)
                : entry.places().stream()
                        .flatMap(
                                place ->
                                        Stream.of(
                                                place, Queries.within(gazetteer.regionOf(place))));
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
