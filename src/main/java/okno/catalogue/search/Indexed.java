package okno.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Entries and what Lucene holds of each, under the same number: in the order of their marks and
/// in one segment, whatever led there. Immutable.
final class Indexed {
    private static final int BUILDING_MB = 96;

    private final List<Known> entries;
    private final DirectoryReader reader;
    private final Synonyms wellSpelt;
    private final Gazetteer gazetteer;

    private Indexed(
            List<Known> entries, DirectoryReader reader, Synonyms wellSpelt, Gazetteer gazetteer) {
        this.entries = List.copyOf(entries);
        this.reader = reader;
        this.wellSpelt = wellSpelt;
        this.gazetteer = gazetteer;
    }

    /// @param wellSpelt words of the language beside those of the entries
    static Indexed of(Collection<SearchEntry> entries, Synonyms wellSpelt, Gazetteer gazetteer) {
        var all = marked(entries);
        var spelling = Stream.of(EntryDocument.spelling(wellSpelt));
        try {
            var reader =
                    DirectoryReader.open(
                            written(Stream.concat(documents(all, gazetteer), spelling)));
            return new Indexed(known(all, Map.of()), reader, wellSpelt, gazetteer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same, made of what was kept as far as it is of use.
    static Indexed of(
            Collection<SearchEntry> entries,
            Synonyms wellSpelt,
            Gazetteer gazetteer,
            KeptIndex kept) {
        return kept.read(IndexMaker.of(wellSpelt, gazetteer))
                .map(Indexed::opened)
                .map(reader -> new Indexed(List.of(), reader, wellSpelt, gazetteer))
                .map(before -> before.showing(entries))
                .orElseGet(() -> of(entries, wellSpelt, gazetteer));
    }

    private static DirectoryReader opened(Directory directory) {
        try {
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(KeptIndex kept) {
        kept.write(IndexMaker.of(wellSpelt, gazetteer), reader.directory());
    }

    private static List<Known> known(
            SortedMap<String, SearchEntry> marked, Map<String, Known> before) {
        return marked.entrySet().stream()
                .map(
                        one ->
                                before.getOrDefault(
                                        one.getKey(), Known.of(one.getKey(), one.getValue())))
                .toList();
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
        var wanted = marked(others);
        var here = marks();
        var fresh = new TreeMap<>(wanted);
        here.forEach(fresh::remove);
        var before = entries.stream().collect(Collectors.toMap(Known::mark, known -> known));
        var next =
                fresh.isEmpty() && wanted.size() == here.size()
                        ? reader
                        : merged(staying(here, wanted), fresh);
        return new Indexed(known(wanted, before), next, wellSpelt, gazetteer);
    }

    private static SortedMap<String, SearchEntry> marked(Collection<SearchEntry> entries) {
        var marks = entries.parallelStream().map(EntryDocument::mark).toList();
        var marked = new TreeMap<String, SearchEntry>();
        var each = marks.iterator();
        entries.forEach(entry -> marked.put(each.next(), entry));
        return marked;
    }

    /// Of the documents in their order, but the last, which holds words that are spelt well.
    private List<String> marks() {
        try {
            var marks = segment(reader).getSortedDocValues(EntryDocument.MARK);
            var found = new ArrayList<String>();
            while (marks.nextDoc() < reader.maxDoc() - 1) {
                found.add(marks.lookupOrd(marks.ordValue()).utf8ToString());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FixedBitSet staying(List<String> here, SortedMap<String, SearchEntry> wanted) {
        var staying = new FixedBitSet(reader.maxDoc());
        for (int number = 0; number < here.size(); number++) {
            if (wanted.containsKey(here.get(number))) {
                staying.set(number);
            }
        }
        staying.set(here.size());
        return staying;
    }

    private DirectoryReader merged(FixedBitSet staying, SortedMap<String, SearchEntry> fresh) {
        var merged = inMemory();
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

    /// An empty directory whose files lie in one piece each: searching takes slices of them all the
    /// time, and one of many pieces takes a list of its own.
    static Directory inMemory() {
        return new ByteBuffersDirectory(
                new SingleInstanceLockFactory(),
                ByteBuffersDataOutput::new,
                ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    }

    /// By one thread: two would write a segment each, and merging them takes longer than is won.
    private static Directory written(Stream<Document> documents) throws IOException {
        var directory = inMemory();
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
