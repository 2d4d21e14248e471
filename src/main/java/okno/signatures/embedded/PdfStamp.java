package okno.signatures.embedded;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/// The mark of an electronic signature that people see (ГОСТ Р 7.0.97-2016, 5.23): a frame with a
/// heading, the number of the certificate, its owner and its period.
///
/// @param heading in capitals
/// @param lines what stands below it
public record PdfStamp(String heading, List<String> lines) {
    private static final float WIDTH = 230;
    private static final float PADDING = 6;
    private static final float SIZE = 7;
    private static final float LEADING = 9.5f;
    private static final float MARGIN = 14;

    /// Signs of a line, so that nothing runs out of the frame.
    private static final int LONGEST = 56;

    public PdfStamp {
        lines = List.copyOf(lines);
    }

    /// Where the stamp goes: on the last page, where no text stands; else on a page of its own.
    record Place(int page, PDRectangle where) {}

    Place place(PDDocument document) throws IOException {
        int last = document.getNumberOfPages() - 1;
        var page = document.getPage(last);
        var box = page.getCropBox();
        float right = box.getUpperRightX() - WIDTH - MARGIN;
        float left = box.getLowerLeftX() + MARGIN;
        float bottom = box.getLowerLeftY() + MARGIN;
        float top = box.getUpperRightY() - height() - MARGIN;
        if (page.getRotation() == 0) {
            for (var corner : List.of(at(right, bottom), at(left, bottom), at(right, top))) {
                if (right >= left && isFree(page, corner)) {
                    return new Place(last, corner);
                }
            }
        }
        document.addPage(new PDPage(PDRectangle.A4));
        return new Place(last + 1, at(MARGIN * 3, PDRectangle.A4.getHeight() - height() - 42));
    }

    /// A document with a field of a signature that looks as the stamp does: what the library takes
    /// the look from.
    InputStream template(Place place) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(842, 1191)));
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            form.getCOSObject().setDirect(true);
            var field = new PDSignatureField(form);
            form.getFields().add(field);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(place.where());
            var look = new PDAppearanceDictionary();
            look.getCOSObject().setDirect(true);
            look.setNormalAppearance(draw(document));
            widget.setAppearance(look);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }

    private PDAppearanceStream draw(PDDocument document) throws IOException {
        var form = new PDFormXObject(new PDStream(document));
        var resources = new PDResources();
        form.setResources(resources);
        form.setFormType(1);
        form.setBBox(new PDRectangle(WIDTH, height()));
        var regular = font(document, "GolosText-Regular.ttf");
        var bold = font(document, "GolosText-Bold.ttf");
        var stream = new PDAppearanceStream(form.getCOSObject());
        try (var page = new PDPageContentStream(document, stream)) {
            page.setLineWidth(1);
            page.setStrokingColor(0.1f, 0.25f, 0.55f);
            page.setNonStrokingColor(0.1f, 0.25f, 0.55f);
            page.addRect(1, 1, WIDTH - 2, height() - 2);
            page.stroke();
            page.beginText();
            page.newLineAtOffset(PADDING, height() - PADDING - SIZE);
            page.setLeading(LEADING);
            write(page, bold, heading);
            for (var line : lines) {
                write(page, regular, line);
            }
            page.endText();
        }
        form.getCOSObject().setItem(COSName.RESOURCES, stream.getResources());
        return stream;
    }

    private static void write(PDPageContentStream page, PDFont font, String line)
            throws IOException {
        page.setFont(font, SIZE);
        page.showText(plain(font, line));
        page.newLine();
    }

    /// Only signs that the font has: a certificate may hold any.
    private static String plain(PDFont font, String line) throws IOException {
        var text = new StringBuilder();
        for (int sign : line.codePoints().limit(LONGEST).toArray()) {
            var one = Character.toString(sign);
            text.append(has(font, one) ? one : "?");
        }
        return text.toString();
    }

    private static boolean has(PDFont font, String sign) throws IOException {
        try {
            font.encode(sign);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static PDFont font(PDDocument document, String file) throws IOException {
        try (var in =
                Objects.requireNonNull(PdfStamp.class.getResourceAsStream("/fonts/" + file))) {
            return PDType0Font.load(document, in);
        }
    }

    private static boolean isFree(PDPage page, PDRectangle where) throws IOException {
        var box = page.getCropBox();
        var stripper = new PDFTextStripperByArea();
        stripper.addRegion(
                "stamp",
                new java.awt.geom.Rectangle2D.Float(
                        where.getLowerLeftX() - box.getLowerLeftX(),
                        box.getUpperRightY() - where.getUpperRightY(),
                        where.getWidth(),
                        where.getHeight()));
        stripper.extractRegions(page);
        return stripper.getTextForRegion("stamp").isBlank();
    }

    private float height() {
        return 2 * PADDING + SIZE + LEADING * lines.size() + 2;
    }

    private PDRectangle at(float x, float y) {
        return new PDRectangle(x, y, WIDTH, height());
    }
}
