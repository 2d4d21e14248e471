package okno.signatures.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/// Where the mark of a seal goes.
class PdfStampTests {
    private static final PdfStamp STAMP =
            new PdfStamp("ДОКУМЕНТ ПОДПИСАН", List.of("Сертификат: 1a2b", "Владелец: Архив 𝔸"));

    @Test
    void goesToACornerOfTheLastPage() throws IOException {
        try (var document = written()) {
            var place = STAMP.place(document);

            assertThat(place.page()).isZero();
            assertThat(place.where().getLowerLeftX()).isGreaterThan(300);
            assertThat(place.where().getLowerLeftY()).isLessThan(20);
        }
    }

    @Test
    void leavesTextFree() throws IOException {
        try (var document = written(400)) {
            assertThat(STAMP.place(document).where().getLowerLeftX()).isLessThan(300);
        }
        try (var document = written(400, 40)) {
            assertThat(STAMP.place(document).where().getLowerLeftY()).isGreaterThan(700);
        }
    }

    @Test
    void takesAPageOfItsOwnWhereNoCornerIsFree() throws IOException {
        try (var document = written()) {
            document.getPage(0).setRotation(90);

            assertThat(STAMP.place(document).page()).isEqualTo(1);
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void takesAPageOfItsOwnBesideTextInEveryCornerOrOnANarrowPage() throws IOException {
        try (var document = written(400, 40)) {
            write(document, document.getPage(0), 400, 800);
            assertThat(STAMP.place(document).page()).isEqualTo(1);
        }
        try (var document = written()) {
            document.getPage(0).setCropBox(new PDRectangle(100, 842));
            assertThat(STAMP.place(document).page()).isEqualTo(1);
        }
    }

    @Test
    void drawsSignsThatTheFontHasNot() throws IOException {
        try (var document = written();
                var template = STAMP.template(STAMP.place(document))) {
            assertThat(template.readAllBytes()).isNotEmpty();
        }
    }

    /// A page with words near its lower edge.
    private static PDDocument written(float... places) throws IOException {
        var document = new PDDocument();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        for (float x : places) {
            write(document, page, x, 30);
        }
        document.save(new ByteArrayOutputStream());
        return document;
    }

    private static void write(PDDocument document, PDPage page, float x, float y)
            throws IOException {
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 10);
            content.newLineAtOffset(x, y);
            content.showText("words");
            content.endText();
        }
    }
}
