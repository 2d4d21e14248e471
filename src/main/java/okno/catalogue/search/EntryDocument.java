package okno.catalogue.search;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okno.catalogue.search.SearchHit.Kind;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// What the index holds of an entry.
final class EntryDocument {
    /// The field of the marks; documents stand in their order.
    static final String MARK = "mark";

    private static final RussianText STEMS = RussianText.stems();
    private static final RussianText WORDS = RussianText.words();
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final HexFormat HEX = HexFormat.of();
    private static final String BEHIND_ALL = "~";

    /// Where it matters how often a word stands in how long a text. Nobody asks for phrases, so
    /// positions are not kept.
    private static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS);

    /// Where it only matters whether a word is there.
    private static final FieldType MET = type(IndexOptions.DOCS);

    private EntryDocument() {}

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(
                STEMS, Map.of(Queries.TITLE_WORDS, WORDS, Queries.MORE_WORDS, WORDS));
    }

    /// Differs when anything of the entry does. Of entries that are worth the same, those with the
    /// least mark come first: by kind, the shortest title first.
    static String mark(SearchEntry entry) {
        return KINDS.indexOf(entry.kind())
                + " "
                + HEX.toHexDigits((char) entry.title().length())
                + " "
                + entry.slug()
                + " "
                + digest(entry);
    }

    private static String digest(SearchEntry entry) {
        var parts =
                Stream.of(
                        Stream.of(entry.owner(), entry.title(), entry.text(), entry.body()),
                        entry.keywords().stream(),
                        Stream.of(""),
                        entry.places().stream());
        var text = String.join("\u0000", parts.flatMap(part -> part).toList());
        var halves = StringHelper.murmurhash3_x64_128(new BytesRef(text));
        return HEX.toHexDigits(halves[0]) + HEX.toHexDigits(halves[1]);
    }

    static Document of(String mark, SearchEntry entry, Gazetteer gazetteer) {
        var document = new Document();
        var keywords = String.join("\n", entry.keywords());
        var shown = String.join("\n", entry.title(), keywords, entry.text());
        document.add(new SortedDocValuesField(MARK, new BytesRef(mark)));
        document.add(new StringField("kind", entry.kind().name(), Field.Store.NO));
        document.add(new Field("title", entry.title(), SCORED));
        document.add(new Field("keywords", keywords, SCORED));
        document.add(new Field("text", entry.text(), SCORED));
        document.add(new Field("body", entry.body(), SCORED));
        document.add(new Field(Queries.TITLE_WORDS, entry.title(), MET));
        document.add(new Field(Queries.MORE_WORDS, keywords, MET));
        document.add(new Field(Vocabulary.FIELD, shown, MET));
        add(document, Queries.TITLE_START, WORDS.terms(entry.title()).limit(1));
        add(document, Queries.INITIALS, Initials.within(entry.title()).stream());
        add(document, Queries.ROOTS, roots(entry.title() + "\n" + keywords));
        add(document, "place", placeTokens(entry, gazetteer));
        return document;
    }

    /// A document of no kind, so that no question finds it: its stems are known to be spelt well.
    /// Its scored fields are empty but there: lengths of texts that every document has are found
    /// at once.
    static Document spelling(Synonyms synonyms) {
        var document = new Document();
        document.add(new SortedDocValuesField(MARK, new BytesRef(BEHIND_ALL)));
        Queries.FIELDS.keySet().forEach(field -> document.add(new Field(field, "", SCORED)));
        synonyms.words().forEach(text -> document.add(new Field(Vocabulary.FIELD, text, MET)));
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
}
