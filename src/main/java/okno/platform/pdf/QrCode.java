package okno.platform.pdf;

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

/// QR codes (ISO/IEC 18004) for documents and pages.
public final class QrCode {
    private static final int MODULE_PIXELS = 6;

    private QrCode() {}

    /// A picture of the text's code as a `data:` address of a PNG.
    public static String dataUri(String text) {
        try {
            var hints =
                    Map.of(
                            EncodeHintType.CHARACTER_SET,
                            "UTF-8",
                            EncodeHintType.ERROR_CORRECTION,
                            ErrorCorrectionLevel.M,
                            EncodeHintType.MARGIN,
                            4);
            var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture(code), "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(BitMatrix code) {
        int side = code.getWidth() * MODULE_PIXELS;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                boolean dark = code.get(x / MODULE_PIXELS, y / MODULE_PIXELS);
                picture.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        return picture;
    }
}
