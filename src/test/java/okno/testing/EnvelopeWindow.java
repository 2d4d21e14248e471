package okno.testing;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/// What of a letter folded in three is seen through the window of an envelope E65: on the right, in
/// the upper third of A4.
public final class EnvelopeWindow {
    private static final double POINTS = 72 / 25.4;
    private static final Rectangle2D WINDOW = millimetres(110, 45, 90, 45);
    private static final Rectangle2D EDGE = millimetres(111, 45, 6, 45);

    private EnvelopeWindow() {}

    /// The text in the window; empty if it does not begin at the left edge, as an address does.
    ///
    /// @param page from 0
    public static String of(byte[] pdf, int page) throws IOException {
        return read(pdf, page, EDGE).isBlank() ? "" : read(pdf, page, WINDOW);
    }

    /// A letter within two regions would be found in one of them only, so each is read by itself.
    private static String read(byte[] pdf, int page, Rectangle2D region) throws IOException {
        try (var letters = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripperByArea();
            reader.addRegion("region", region);
            reader.extractRegions(letters.getPage(page));
            return reader.getTextForRegion("region");
        }
    }

    private static Rectangle2D millimetres(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x * POINTS, y * POINTS, width * POINTS, height * POINTS);
    }
}
