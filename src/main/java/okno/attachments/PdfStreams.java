package okno.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okno.attachments.PdfDictionaries.Found;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/// Measures what the streams of one PDF unpack to, with the filters that will unpack them.
final class PdfStreams {
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    /// A page of A4 in colour at 600 dots an inch is 105 MB.
    private static final long MAX_STREAM = 128L * 1024 * 1024;

    /// What one filter hands to the next is still packed: a little more than a file may have.
    private static final long MAX_HELD = 64L * 1024 * 1024;

    /// Lists of objects are kept in memory, as much larger things than their bytes.
    private static final long MAX_STRUCTURE = 16L * 1024 * 1024;

    /// All lists of objects of one document: a thousand pages of a scan need less than one megabyte
    /// of them, a hundred thousand objects some twenty.
    private static final long MAX_STRUCTURES = 48L * 1024 * 1024;

    /// All streams of a document: the bytes read and the bytes unpacked.
    private static final long MAX_STREAMS = 1024L * 1024 * 1024;

    private static final int MOST_STREAMS = 100_000;
    private static final int MOST_STAGES = 4;

    /// A predictor keeps two rows (ISO 32000-1, 7.4.4.4).
    private static final long MAX_ROW = 8L * 1024 * 1024;

    private static final int MOST_BITS = 32;

    /// Filters that give pictures; nobody unpacks them here.
    private static final Set<COSName> PICTURES =
            Set.of(
                    COSName.DCT_DECODE,
                    COSName.DCT_DECODE_ABBREVIATION,
                    COSName.CCITTFAX_DECODE,
                    COSName.CCITTFAX_DECODE_ABBREVIATION,
                    COSName.JPX_DECODE,
                    COSName.JBIG2_DECODE);

    private final byte[] content;
    private long left = MAX_STREAMS;
    private long structureLeft = MAX_STRUCTURES;
    private int streams;

    PdfStreams(byte[] content) {
        this.content = content;
    }

    /// Whether the stream, if there is one, unpacks within the limits of a stream and of the file.
    boolean bearable(Found found) throws IOException {
        var dictionary = found.dictionary();
        var names = each(dictionary.getItem(COSName.FILTER)).toList();
        if (names.isEmpty()) {
            return true;
        }
        return names.size() <= MOST_STAGES
                && names.stream().noneMatch(COSObject.class::isInstance)
                && (!structural(dictionary) || plain(dictionary, names))
                && parameters(dictionary).allMatch(PdfStreams::narrow)
                && measured(found, stages(names));
    }

    /// Whether the stream may hold the objects of the document (7.5.7) or their places (7.5.8):
    /// these PDFBox unpacks when it opens the file.
    private static boolean structural(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.N) || dictionary.containsKey(COSName.W);
    }

    private static boolean plain(COSDictionary dictionary, List<COSBase> names) {
        return names.stream().noneMatch(PICTURES::contains)
                && parameters(dictionary)
                        .flatMap(
                                each ->
                                        each instanceof COSDictionary values
                                                ? values.getValues().stream()
                                                : Stream.of(each))
                        .noneMatch(COSObject.class::isInstance);
    }

    private static Stream<COSBase> parameters(COSDictionary dictionary) {
        return Stream.of(COSName.DECODE_PARMS, COSName.DP)
                .flatMap(key -> each(dictionary.getItem(key)));
    }

    private static Stream<COSBase> each(@Nullable COSBase item) {
        if (item instanceof COSArray array) {
            return StreamSupport.stream(array.spliterator(), false).map(COSBase.class::cast);
        }
        return Stream.ofNullable(item);
    }

    private static boolean narrow(COSBase parameters) {
        if (!(parameters instanceof COSDictionary values)) {
            return true;
        }
        long columns = values.getInt(COSName.COLUMNS, 1);
        long colors = values.getInt(COSName.COLORS, 1);
        long bits = values.getInt(COSName.BITS_PER_COMPONENT, 8);
        return Stream.of(columns, colors, bits).allMatch(value -> value >= 0 && value <= MAX_ROW)
                && bits <= MOST_BITS
                && columns * Math.min(colors, MOST_BITS) * bits / 8 <= MAX_ROW;
    }

    /// The filters up to the one that gives a picture; none when PDFBox does not know one of them.
    private static List<Filter> stages(List<COSBase> names) {
        var stages = new ArrayList<Filter>();
        for (var name : names) {
            if (PICTURES.contains(name)) {
                break;
            }
            if (!(name instanceof COSName known)) {
                return List.of();
            }
            try {
                stages.add(FilterFactory.INSTANCE.getFilter(known));
            } catch (IOException e) {
                return List.of();
            }
        }
        return stages;
    }

    private boolean measured(Found found, List<Filter> stages) throws IOException {
        // PDFBox takes a repeated filter once, other readers as often as it stands there.
        if (Set.copyOf(stages).size() < stages.size() || ++streams > MOST_STREAMS) {
            return false;
        }
        InputStream input =
                new ByteArrayInputStream(content, found.data(), end(found) - found.data());
        for (int stage = 0; stage < stages.size(); stage++) {
            boolean last = stage == stages.size() - 1;
            long limit = last ? most(found.dictionary()) : MAX_HELD;
            var output = new BoundedOutput(Math.min(left, limit), !last);
            int before = input.available();
            unpack(stages.get(stage), input, output, found.dictionary(), stage);
            left -= output.size() + before - input.available();
            if (output.overflown() || left < 0) {
                return false;
            }
            if (last && structural(found.dictionary())) {
                structureLeft -= output.size();
            }
            input = output.content();
        }
        return true;
    }

    private long most(COSDictionary dictionary) {
        return structural(dictionary) ? Math.min(MAX_STRUCTURE, structureLeft) : MAX_STREAM;
    }

    /// As far as the data is sound: readers unpack as far.
    private static void unpack(
            Filter filter,
            InputStream input,
            BoundedOutput output,
            COSDictionary dictionary,
            int stage) {
        try {
            filter.decode(input, output, dictionary, stage);
        } catch (IOException | RuntimeException e) {
            // What was unpacked until then is counted.
        }
    }

    /// Where the data ends when its length is told and true; else, at the latest, with the file.
    private int end(Found found) {
        if (found.dictionary().getItem(COSName.LENGTH) instanceof COSInteger length
                && length.longValue() >= 0
                && length.longValue() <= content.length - found.data()) {
            int end = found.data() + length.intValue();
            int most = Math.min(content.length, end + 2 + END.length);
            if (Bytes.indexOf(Arrays.copyOfRange(content, end, most), END, 0) >= 0) {
                return end;
            }
        }
        return content.length;
    }
}
