package okno.catalogue.blanks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okno.catalogue.blanks.BlankDescription.Part;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files of blanks are what their descriptions say. After a change of a description:
/// `mvn -o -q test -Dtest=BlankFilesTests -Dblanks=write`.
class BlankFilesTests {

    private static final Path FOLDER = Path.of("src", "main", "resources", "packages", "blanks");
    private static final long MOST_BYTES = 40_000;

    static List<BlankDescription> all() {
        return BlankDescription.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    @EnabledIfSystemProperty(named = "blanks", matches = "write")
    void areWritten(BlankDescription blank) throws IOException {
        Files.write(form(blank), BlankPdf.form(blank));
        Files.write(sample(blank), BlankPdf.sample(blank));
    }

    @ParameterizedTest
    @MethodSource("all")
    void formAsksWhatItsDescriptionSaysInItsOrder(BlankDescription blank) throws IOException {
        try (var document = Loader.loadPDF(form(blank).toFile())) {
            assertThat(labels(document)).isEqualTo(blank.labels());
            assertThat(plain(document)).contains(plain(blank.title()));
        }
        assertThat(Files.size(form(blank))).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("all")
    void sampleAnswersWhatItsDescriptionSays(BlankDescription blank) throws IOException {
        try (var document = Loader.loadPDF(sample(blank).toFile())) {
            var text = plain(document);
            assertThat(blank.parts())
                    .filteredOn(Part.Field.class::isInstance)
                    .allSatisfy(part -> assertThat(text).contains(answer((Part.Field) part)));
            assertThat(text).contains("ОБРАЗЕЦ");
        }
        assertThat(Files.size(sample(blank))).isLessThan(MOST_BYTES);
    }

    @Test
    void formIsFilledInWithRussianAndKeepsIt() throws IOException {
        var blank = BlankDescription.read("archive-request");
        try (var document = Loader.loadPDF(BlankPdf.form(blank))) {
            var field = (PDTextField) document.getDocumentCatalog().getAcroForm().getField("f02");
            field.setValue("Щёголев Юрий, «Заря» № 5");

            var look = field.getWidgets().getFirst().getNormalAppearanceStream();
            assertThat(look.getResources().getFontNames()).isNotEmpty();
            for (var name : look.getResources().getFontNames()) {
                PDFont font = look.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void tabKeyFollowsTheStructureInTheOrderOfFilling() throws IOException {
        var blank = BlankDescription.read("power-of-attorney");
        try (var document = Loader.loadPDF(BlankPdf.form(blank))) {
            var said = new ArrayList<String>();
            for (var page : document.getPages()) {
                assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
                for (var widget : page.getAnnotations()) {
                    said.add(widget.getCOSObject().getString(COSName.TU));
                    assertThat(widget.getStructParent()).isNotNegative();
                }
            }
            assertThat(said).isEqualTo(blank.labels()).doesNotHaveDuplicates();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void sameDescriptionMakesTheSameBytes() throws IOException {
        var blank = BlankDescription.read("power-of-attorney");

        assertThat(BlankPdf.form(blank)).isEqualTo(BlankPdf.form(blank));
    }

    private static Path form(BlankDescription blank) {
        return FOLDER.resolve(blank.slug() + ".pdf");
    }

    private static Path sample(BlankDescription blank) {
        return FOLDER.resolve(blank.slug() + "-sample.pdf");
    }

    private static List<String> labels(PDDocument document) {
        var labels = new ArrayList<String>();
        for (PDField field : document.getDocumentCatalog().getAcroForm().getFieldTree()) {
            labels.add(field.getAlternateFieldName());
        }
        return labels;
    }

    private static String answer(Part.Field field) {
        return plain(field.sample());
    }

    private static String plain(PDDocument document) throws IOException {
        return plain(new PDFTextStripper().getText(document));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }
}
