package okno.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Entries and what Lucene holds of each, under the same number: in the order of their marks and
/// in one segment, whatever led there. Immutable.
final class Indexed {
    private static final int BUILDING_MB = 96;

    private final List<Known> entries;
    private final IndexReader reader;
    private final Synonyms wellSpelt;
    private final Gazetteer gazetteer;

    private Indexed(
            List<Known> entries, IndexReader reader, Synonyms wellSpelt, Gazetteer gazetteer) {
        this.entries = List.copyOf(entries);
        this.reader = reader;
        this.wellSpelt = wellSpelt;
        this.gazetteer = gazetteer;
    }

    /// @param wellSpelt words of the language beside those of the entries
    static Indexed of(Collection<SearchEntry> entries, Synonyms wellSpelt, Gazetteer gazetteer) {
        var all = marked(entries);
        var spelling = Stream.of(EntryDocument.spelling(wellSpelt));
        var documents = Stream.concat(documents(all, gazetteer), spelling);
        var known =
                all.entrySet().parallelStream()
                        .map(one -> Known.of(one.getKey(), one.getValue()))
                        .toList();
        try {
            var reader = DirectoryReader.open(written(documents));
            return new Indexed(known, reader, wellSpelt, gazetteer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Document> documents(
            SortedMap<String, SearchEntry> marked, Gazetteer gazetteer) {
        return marked.entrySet().stream()
                .map(one -> EntryDocument.of(one.getKey(), one.getValue(), gazetteer));
    }

    /// By the number of the document that holds the same. One document more holds the words that
    /// are spelt well; no question finds it.
    List<Known> entries() {
        return entries;
    }

    IndexReader reader() {
        return reader;
    }

    /// The same words over other entries: an entry that is here already is not read again.
    Indexed showing(Collection<SearchEntry> others) {
        if (entries.isEmpty()) {
            return of(others, wellSpelt, gazetteer);
        }
        var wanted = marked(others);
        var here = new HashMap<String, Known>();
        entries.forEach(known -> here.put(known.mark(), known));
        var fresh = new TreeMap<>(wanted);
        fresh.keySet().removeAll(here.keySet());
        if (fresh.isEmpty() && wanted.size() == entries.size()) {
            return this;
        }
        var next = new ArrayList<Known>(wanted.size());
        wanted.forEach(
                (mark, entry) -> {
                    var known = here.get(mark);
                    next.add(known == null ? Known.of(mark, entry) : known);
                });
        return new Indexed(next, merged(staying(wanted), fresh), wellSpelt, gazetteer);
    }

    private static SortedMap<String, SearchEntry> marked(Collection<SearchEntry> entries) {
        var marked = new TreeMap<String, SearchEntry>();
        entries.forEach(entry -> marked.put(EntryDocument.mark(entry), entry));
        return marked;
    }

    private FixedBitSet staying(SortedMap<String, SearchEntry> wanted) {
        var staying = new FixedBitSet(reader.maxDoc());
        for (int number = 0; number < entries.size(); number++) {
            if (wanted.containsKey(entries.get(number).mark())) {
                staying.set(number);
            }
        }
        staying.set(entries.size());
        return staying;
    }

    private IndexReader merged(FixedBitSet staying, SortedMap<String, SearchEntry> fresh) {
        var merged = new ByteBuffersDirectory();
        try (var added = DirectoryReader.open(written(documents(fresh, gazetteer)));
                var writer = new IndexWriter(merged, inOneSegment())) {
            var parts = new ArrayList<CodecReader>();
            parts.add(new Part(segment(reader), staying));
            added.leaves().forEach(leaf -> parts.add((CodecReader) leaf.reader()));
            writer.addIndexes(parts.toArray(CodecReader[]::new));
            writer.commit();
            return DirectoryReader.open(merged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CodecReader segment(IndexReader reader) {
        return (CodecReader) reader.leaves().getFirst().reader();
    }

    /// By one thread: two would write a segment each, and merging them takes longer than is won.
    private static Directory written(Stream<Document> documents) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, inOneSegment())) {
            documents.forEach(document -> add(document, writer));
            writer.forceMerge(1);
            writer.commit();
        }
        return directory;
    }

    private static void add(Document document, IndexWriter writer) {
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One segment is the fastest to search.
    private static IndexWriterConfig inOneSegment() {
        return new IndexWriterConfig(EntryDocument.analyzer())
                .setRAMBufferSizeMB(BUILDING_MB)
                .setMergeScheduler(new SerialMergeScheduler())
                .setIndexSort(new Sort(new SortField(EntryDocument.MARK, SortField.Type.STRING)))
                .setUseCompoundFile(false);
    }

    /// Some documents of a segment.
    private static final class Part extends FilterCodecReader {
        private final FixedBitSet some;

        Part(CodecReader all, FixedBitSet some) {
            super(all);
            this.some = some;
        }

        @Override
        public FixedBitSet getLiveDocs() {
            return some;
        }

        @Override
        public int numDocs() {
            return some.cardinality();
        }

        @Override
        public @Nullable CacheHelper getCoreCacheHelper() {
            return null;
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
