package okno.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfCheckTests {
    /// By megabytes of zeros: packing them takes longer than finding them out.
    private static final Map<Integer, byte[]> BOMBS = new ConcurrentHashMap<>();

    private static final Optional<Refusal> TOO_DETAILED = Optional.of(Refusal.TOO_DETAILED);

    @ParameterizedTest
    @CsvSource({
        "[/ASCIIHexDecode /FlateDecode],ASCIIHexDecode",
        "[/ASCII85Decode /FlateDecode],ASCII85Decode",
        "[/LZWDecode /FlateDecode],LZWDecode",
        "[/AHx/Fl],ASCIIHexDecode",
        "[/A85/Fl],ASCII85Decode",
        "[/LZW/Fl],LZWDecode",
        "[/ASCII#48exDecode /F#6cateDecode],ASCIIHexDecode",
        "[/Fl /DCTDecode],",
        "/Fl,",
    })
    void measuresEveryStageOfAStream(String filters, String outer) throws IOException {
        var data = outer == null ? bomb(129) : encoded(bomb(129), outer);

        assertThat(flaw("/Filter " + filters, data)).isEqualTo(TOO_DETAILED);
    }

    @Test
    void readsAKeyAsPdfBoxReadsIt() throws IOException {
        var data = encoded(bomb(129), "ASCIIHexDecode");

        assertThat(flaw("/#46ilter%\n[%/DCT\n/AHx/Fl]", data)).isEqualTo(TOO_DETAILED);
        assertThat(flaw("/A(1 0 obj<<>>)/Filter[/AHx/Fl]/B(2 0 obj)", data))
                .isEqualTo(TOO_DETAILED);
        assertThat(flaw("/Filter/Fl/Filter[/AHx/Fl]", data)).isEqualTo(TOO_DETAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[/Fl/RL]", "[/FlateDecode/RunLengthDecode]"})
    void measuresRunsOfOneByte(String filters) throws IOException {
        var runs = new byte[2 * 1024 * 1024 + 64 * 1024];
        for (int run = 0; run < runs.length; run += 2) {
            runs[run] = (byte) 129;
        }

        assertThat(flaw("/Filter" + filters, encoded(runs, "FlateDecode"))).isEqualTo(TOO_DETAILED);
    }

    @Test
    void boundsWhatOneStageHandsToTheNext() throws IOException {
        assertThat(flaw("/Filter[/Fl/AHx]", bomb(65))).isEqualTo(TOO_DETAILED);
    }

    @Test
    void measuresWhatHasNoHeadOfDeflatedData() throws IOException {
        var data = bomb(129);
        data[0] = data[1] = 0;

        assertThat(flaw("/Filter/FlateDecode", data)).isEqualTo(TOO_DETAILED);
    }

    @Test
    void measuresAStreamUnderAnyWord() throws IOException {
        var file = file("/Filter[/FlateDecode]", bomb(129));
        file[Bytes.indexOf(file, SampleFiles.utf8("\nstream"), 0) + 1] = 'S';

        assertThat(PdfCheck.flaw(file)).isEqualTo(TOO_DETAILED);
    }

    @Test
    void readsAsFarAsTheDataReallyGoes() throws IOException {
        var data = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.NO_COMPRESSION);
        try (var out = new DeflaterOutputStream(data, deflater, 4096, true)) {
            out.write(SampleFiles.utf8("\nendstream\nendobj\n"));
            out.flush();
            deflater.setLevel(Deflater.BEST_COMPRESSION);
            zeros(out, 129);
        }
        deflater.end();

        assertThat(flaw("/Length 99 0 R/Filter/Fl", data.toByteArray())).isEqualTo(TOO_DETAILED);
        assertThat(flaw("/Length 5/Filter/Fl", data.toByteArray())).isEqualTo(TOO_DETAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter 9 0 R",
                "/Filter[/AHx 9 0 R]",
                "/Filter[/AHx/AHx/Fl]",
                "/Filter[/AHx/A85/LZW/RL/Fl]",
                "/N 1/First 4/Filter/DCTDecode",
                "/N 1/First 4/Filter/Fl/DecodeParms 9 0 R",
                "/N 1/First 4/Filter/Fl/DecodeParms<</Predictor 9 0 R>>",
                "/Filter/Fl/DecodeParms<</Predictor 12/Columns 90000000>>",
                "/Filter[/Fl]/DecodeParms[<</Predictor 12/Columns -9000000/BitsPerComponent -8>>]",
            })
    void refusesWhatCannotBeMeasured(String entries) throws IOException {
        assertThat(flaw(entries, bomb(1))).isEqualTo(TOO_DETAILED);
    }

    @Test
    void holdsTheStructureOfADocumentToLess() throws IOException {
        assertThat(flaw("/N 1/First 4/Filter/Fl", bomb(17))).isEqualTo(TOO_DETAILED);
        assertThat(flaw("/Filter/Fl", bomb(17))).isEmpty();
    }

    @Test
    void boundsTheStructureOfADocumentAsAWhole() throws IOException {
        var one = new String(file("/N 1/First 4/Filter/Fl", bomb(15)), StandardCharsets.ISO_8859_1);

        assertThat(PdfCheck.flaw(one.repeat(3).getBytes(StandardCharsets.ISO_8859_1)))
                .isNotEqualTo(TOO_DETAILED);
        assertThat(PdfCheck.flaw(one.repeat(4).getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(TOO_DETAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "/Filter [ /ASCII85Decode /FlateDecode ],ASCII85Decode",
        "/Filter[/A85/Fl]/DecodeParms[null <</Predictor 12/Columns 2480/Colors 3>>],ASCII85Decode",
        "/Filter[/ASCII85Decode/DCTDecode],ASCII85Decode",
        "/Filter/FlateDecode/DecodeParms 9 0 R,",
        "/Filter/DCTDecode,",
        "/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 2480>>,",
        "/Filter/Adobe.PPKLite,",
        "/Subtype/XML,",
    })
    void takesTheStreamsThatProgramsWrite(String entries, String outer) throws IOException {
        var data = outer == null ? bomb(1) : encoded(bomb(1), outer);

        assertThat(flaw(entries, data)).isEmpty();
    }

    @Test
    void refusesAFloodOfStreams() {
        var stream = "<</Filter/Fl>>stream\nx\nendstream\nendobj\n";
        var flood = ("4 0 obj" + stream).repeat(100_001);

        assertThat(PdfCheck.flaw(SampleFiles.utf8("%PDF-1.4\n" + flood + "%%EOF")))
                .isEqualTo(TOO_DETAILED);
    }

    @Test
    void refusesAFloodOfDictionariesInDictionaries() {
        var flood = "4 0 obj<</A(" + "1 0 obj<</A(".repeat(50_000);

        assertThat(PdfCheck.flaw(SampleFiles.utf8("%PDF-1.4\n" + flood + "\n%%EOF")))
                .isEqualTo(TOO_DETAILED);
    }

    @Test
    void passesOverAFloodOfTheWordStream() throws IOException {
        var words = SampleFiles.utf8("stream\nx\u0001".repeat(200_000));

        assertThat(flaw("", words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Encrypt 9 0 R", "/#45ncrypt<</Filter/Standard>>"})
    void refusesALockedPdfUnopened(String entry) throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(file("/N 1/First 4/Filter/Fl", bomb(129)));
        file.write(SampleFiles.utf8("\ntrailer<</Root 1 0 R" + entry + ">>\n%%EOF"));

        assertThat(PdfCheck.flaw(file.toByteArray())).contains(Refusal.ENCRYPTED);
    }

    private static Optional<Refusal> flaw(String entries, byte[] data) throws IOException {
        return PdfCheck.flaw(file(entries, data));
    }

    /// A PDF of one page and a stream that PDFBox itself has no reason to unpack.
    private static byte[] file(String entries, byte[] data) throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(
                SampleFiles.utf8(
                        """
                        %PDF-1.4
                        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                        2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
                        3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj
                        4 0 obj<<"""));
        file.write(SampleFiles.utf8(entries));
        if (!entries.contains("/Length")) {
            file.write(SampleFiles.utf8("/Length " + data.length));
        }
        file.write(SampleFiles.utf8(">>\nstream\n"));
        file.write(data);
        file.write(SampleFiles.utf8("\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        return file.toByteArray();
    }

    private static byte[] bomb(int megabytes) {
        return BOMBS.computeIfAbsent(megabytes, PdfCheckTests::packed).clone();
    }

    private static byte[] packed(int megabytes) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            zeros(deflater, megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        var megabyte = new byte[1024 * 1024];
        for (int i = 0; i < megabytes; i++) {
            out.write(megabyte);
        }
    }

    private static byte[] encoded(byte[] data, String filter) throws IOException {
        var out = new ByteArrayOutputStream();
        FilterFactory.INSTANCE
                .getFilter(COSName.getPDFName(filter))
                .encode(new ByteArrayInputStream(data), out, new COSDictionary(), 0);
        return out.toByteArray();
    }
}
