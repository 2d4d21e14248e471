package okno.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import okno.attachments.Inspection.Fit;
import okno.attachments.Inspection.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCheckTests {
    static Stream<Arguments> goodFiles() throws IOException {
        return Stream.of(
                arguments(SampleFiles.pdf(1), FileKind.PDF),
                arguments(SampleFiles.pdf(40), FileKind.PDF),
                arguments(SampleFiles.image("jpeg"), FileKind.JPEG),
                arguments(SampleFiles.progressiveJpeg(), FileKind.JPEG),
                arguments(SampleFiles.image("png"), FileKind.PNG),
                arguments(SampleFiles.image("tiff"), FileKind.TIFF),
                arguments(SampleFiles.tiffOfPages(5), FileKind.TIFF),
                arguments(SampleFiles.docx("word/styles.xml"), FileKind.DOCX));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void takesWholeFilesOfEachKind(byte[] file, FileKind kind) {
        assertThat(ContentCheck.inspect(file)).isEqualTo(new Fit(kind));
    }

    @Test
    void refusesAFileWithoutAByte() {
        assertThat(ContentCheck.inspect(new byte[0])).isEqualTo(new Unfit(Refusal.EMPTY));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void tellsAHalfFileFromAWholeOne(byte[] file, FileKind kind) {
        assertThat(ContentCheck.inspect(SampleFiles.cut(file, 500)))
                .isEqualTo(new Unfit(Refusal.DAMAGED));
        assertThat(ContentCheck.inspect(SampleFiles.cut(file, 950)))
                .isEqualTo(new Unfit(Refusal.DAMAGED));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void survivesRubbishInTheMiddle(byte[] file, FileKind kind) {
        var broken = file.clone();
        Arrays.fill(broken, 32, broken.length - 32, (byte) 0x5A);

        assertThat(ContentCheck.inspect(broken)).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", ""})
    void refusesALockedPdf(String password) throws IOException {
        var locked = SampleFiles.lockedPdf(password);

        assertThat(ContentCheck.inspect(locked)).isEqualTo(new Unfit(Refusal.ENCRYPTED));
    }

    @Test
    void refusesAPdfWithoutPages() {
        assertThat(ContentCheck.inspect(SampleFiles.pdf(0))).isEqualTo(new Unfit(Refusal.DAMAGED));
    }

    @Test
    void refusesALockedWordDocument() {
        assertThat(ContentCheck.inspect(SampleFiles.compoundFile("EncryptedPackage")))
                .isEqualTo(new Unfit(Refusal.ENCRYPTED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body><script>alert(1)</script></body></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'></svg>",
                "GIF89a;;;;;;;;",
                "MZ program",
                "Просто текст"
            })
    void refusesWhatIsNoneOfTheKinds(String content) {
        assertThat(ContentCheck.inspect(SampleFiles.utf8(content)))
                .isEqualTo(new Unfit(Refusal.WRONG_KIND));
    }

    @Test
    void refusesAnOldWordDocument() {
        assertThat(ContentCheck.inspect(SampleFiles.compoundFile("WordDocument")))
                .isEqualTo(new Unfit(Refusal.WRONG_KIND));
    }

    @Test
    void refusesAZipThatIsNoDocument() {
        var zip = SampleFiles.zip(Map.of("index.html", SampleFiles.utf8("<html>")));

        assertThat(ContentCheck.inspect(zip)).isEqualTo(new Unfit(Refusal.WRONG_KIND));
    }

    @Test
    void knowsAPhotoThatOnlyPhonesOfAppleOpen() {
        assertThat(ContentCheck.inspect(SampleFiles.heic()))
                .isEqualTo(new Unfit(Refusal.PHONE_FORMAT));
    }

    @Test
    void refusesADocumentWithAProgram() {
        assertThat(ContentCheck.inspect(SampleFiles.docx("word/vbaProject.bin")))
                .isEqualTo(new Unfit(Refusal.MACROS));
    }

    @Test
    void refusesADocumentWithAHiddenPart() throws IOException {
        var hidden = new ByteArrayOutputStream();
        var zip = SampleFiles.zip(Map.of("word/vbaProject.bin", SampleFiles.utf8("program")));
        hidden.write(zip, 0, indexOfDirectory(zip));
        hidden.write(SampleFiles.docx());

        assertThat(ContentCheck.inspect(hidden.toByteArray()))
                .isEqualTo(new Unfit(Refusal.DAMAGED));
    }

    @Test
    void refusesWhatUnpacksWithoutEnd() throws IOException {
        assertThat(ContentCheck.inspect(SampleFiles.docxBomb(129)))
                .isEqualTo(new Unfit(Refusal.TOO_DETAILED));
        assertThat(ContentCheck.inspect(SampleFiles.pdfBomb(129)))
                .isEqualTo(new Unfit(Refusal.TOO_DETAILED));
        assertThat(ContentCheck.inspect(SampleFiles.pngBomb()))
                .isEqualTo(new Unfit(Refusal.TOO_DETAILED));
    }

    @Test
    void refusesPagesWithinPagesWithoutEnd() {
        assertThat(ContentCheck.inspect(SampleFiles.deepPdf(60_000)))
                .isEqualTo(new Unfit(Refusal.TOO_DETAILED));
    }

    @Test
    void countsWhatUnpacksBeforeAMistakeShows() throws IOException {
        assertThat(ContentCheck.inspect(SampleFiles.pdfOfBrokenBombs(9)))
                .isEqualTo(new Unfit(Refusal.TOO_DETAILED));
    }

    @ParameterizedTest
    @CsvSource({"2000000000,3", "6000,1000", "6300,3"})
    void refusesAPictureThatPromisesMoreThanMemory(int side, int samples) {
        assertThat(ContentCheck.inspect(SampleFiles.tiffBomb(side, samples)))
                .isEqualTo(new Unfit(Refusal.TOO_DETAILED));
    }

    @Test
    void refusesAPageThatClaimsToBeADocument() {
        var page = SampleFiles.utf8("<html><script>alert(1)</script>\n%PDF-1.4\n%%EOF");

        assertThat(ContentCheck.inspect(page)).isEqualTo(new Unfit(Refusal.WRONG_KIND));
    }

    private static int indexOfDirectory(byte[] zip) {
        return Bytes.indexOf(zip, new byte[] {'P', 'K', 1, 2}, 0);
    }
}
