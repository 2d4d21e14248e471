package okno.platform.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// A QR code (ISO/IEC 18004) of level M with its quiet zone: a path for pages, a picture for
/// documents, whose renderer draws no SVG.
public final class QrCode {
    private static final int MODULE_PIXELS = 6;
    private static final int QUIET_ZONE = 4;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /// The code of a text of up to 2331 bytes in UTF-8.
    public static QrCode of(String text) {
        var hints =
                Map.of(
                        EncodeHintType.CHARACTER_SET,
                        "UTF-8",
                        EncodeHintType.ERROR_CORRECTION,
                        ErrorCorrectionLevel.M,
                        EncodeHintType.MARGIN,
                        QUIET_ZONE);
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /// The side in modules with the quiet zone.
    public int size() {
        return modules.getWidth();
    }

    /// The path of an SVG, a square of one unit for each dark module.
    public String path() {
        var path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /// A picture as a `data:` address of a PNG.
    public String dataUri() {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture(), "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage picture() {
        int side = size() * MODULE_PIXELS;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                boolean dark = modules.get(x / MODULE_PIXELS, y / MODULE_PIXELS);
                picture.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        return picture;
    }
}
