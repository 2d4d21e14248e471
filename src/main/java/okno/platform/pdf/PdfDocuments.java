package okno.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Makes documents people keep: a template of well-formed XHTML becomes PDF/A-2a (ISO 19005-2),
/// with its fonts inside and tagged, so that it opens the same in thirty years and a screen
/// reader can read it.
@Component
public class PdfDocuments {
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final TemplateEngine engine;

    PdfDocuments(TemplateEngine engine) {
        this.engine = engine;
    }

    /// Renders a template.
    ///
    /// @param template its path under `src/main/jte` without the ending
    /// @param params the template's parameters by name
    public byte[] render(String template, Map<String, Object> params) {
        var html = new StringOutput();
        engine.render(template + ".jte", params, html);
        var bytes = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(SRGB);
            builder.useFont(
                    () -> font("GolosText-Regular.ttf"), "Golos", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("GolosText-Bold.ttf"), "Golos", 700, FontStyle.NORMAL, true);
            builder.withHtmlContent(html.toString(), null);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(
                PdfDocuments.class.getResourceAsStream("/fonts/" + file), "no font " + file);
    }
}
