package okno.catalogue.blanks;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Makes a blank that is filled in within the file, and its filled sample.
final class BlankPdf {

    private static final Path FONTS = Path.of("src", "main", "resources", "fonts");
    private static final List<String> TABLES =
            List.of(
                    "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "OS/2",
                    "cmap", "name", "post");

    /// What people may type: Latin, Russian and the signs around them.
    private static final IntStream.Builder SIGNS = IntStream.builder();

    private static final byte[] REGULAR;
    private static final byte[] BOLD;

    static {
        IntStream.range(0x20, 0x7f).forEach(SIGNS);
        IntStream.rangeClosed('А', 'я').forEach(SIGNS);
        "\u00a0«»Ёё–—„“…№§°²".chars().forEach(SIGNS);
        try {
            REGULAR = lean(Files.readAllBytes(FONTS.resolve("GolosText-Regular.ttf")));
            BOLD = Files.readAllBytes(FONTS.resolve("GolosText-Bold.ttf"));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private BlankPdf() {}

    /// The file to fill in.
    static byte[] form(BlankDescription blank) throws IOException {
        try (var document = Loader.loadPDF(rendered(BlankHtml.form(blank)))) {
            BlankFields.finish(document, blank);
            return BlankFields.saved(document, blank);
        }
    }

    /// The same filled in, to look at.
    static byte[] sample(BlankDescription blank) throws IOException {
        try (var document = Loader.loadPDF(rendered(BlankHtml.sample(blank)))) {
            return BlankFields.saved(document, blank);
        }
    }

    private static byte[] rendered(String html) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(
                () -> new ByteArrayInputStream(REGULAR), "Golos", 400, FontStyle.NORMAL, false);
        builder.useFont(() -> new ByteArrayInputStream(BOLD), "Golos", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        var bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        builder.run();
        return bytes.toByteArray();
    }

    /// A whole font would be most of the file, and a font of the signs on the page alone could not
    /// show what is typed.
    private static byte[] lean(byte[] font) throws IOException {
        var subset =
                new TTFSubsetter(new TTFParser().parse(new RandomAccessReadBuffer(font)), TABLES);
        SIGNS.build().forEach(subset::add);
        var bytes = new ByteArrayOutputStream();
        subset.writeToStream(bytes);
        return bytes.toByteArray();
    }
}
