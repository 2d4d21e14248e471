package okno.platform.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTests {
    private static final String TEXT = "otpauth://totp/Окно:inspector?secret=JBSWY3DPEHPK3PXP";
    private static final String PNG = "data:image/png;base64,";
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void thePictureIsReadAsTheText() throws Exception {
        var address = QrCode.of(TEXT).dataUri();

        assertThat(address).startsWith(PNG);
        var png = Base64.getDecoder().decode(address.substring(PNG.length()));
        assertThat(read(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(TEXT);
    }

    @Test
    void thePathIsReadAsTheText() throws Exception {
        var code = QrCode.of(TEXT);

        assertThat(read(drawn(code))).isEqualTo(TEXT);
    }

    @Test
    void refusesATextThatNoCodeHolds() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("a".repeat(2332)));
    }

    private static BufferedImage drawn(QrCode code) {
        int scale = 6;
        int side = code.size() * scale;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.fillRect(0, 0, side, side);
        brush.setColor(Color.BLACK);
        SQUARE.matcher(code.path())
                .results()
                .forEach(
                        square ->
                                brush.fillRect(
                                        Integer.parseInt(square.group(1)) * scale,
                                        Integer.parseInt(square.group(2)) * scale,
                                        scale,
                                        scale));
        brush.dispose();
        return picture;
    }

    private static String read(BufferedImage picture) throws Exception {
        int side = picture.getWidth();
        var pixels = picture.getRGB(0, 0, side, side, null, 0, side);
        var source = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
