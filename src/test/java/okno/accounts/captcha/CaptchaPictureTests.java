package okno.accounts.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CaptchaPictureTests {
    private final CaptchaPicture picture = new CaptchaPicture();

    @Test
    void drawsDarkDigitsOnLightPaper() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture.draw("40925", 7)));

        assertThat(image.getWidth()).isEqualTo(CaptchaPicture.WIDTH);
        assertThat(image.getHeight()).isEqualTo(CaptchaPicture.HEIGHT);
        var dark = 0;
        for (var x = 0; x < image.getWidth(); x++) {
            for (var y = 0; y < image.getHeight(); y++) {
                dark += (image.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
            }
        }
        assertThat(dark).isBetween(1500, 9000);
    }

    @Test
    void drawsTheSamePictureForTheSameSeed() {
        assertThat(picture.draw("40925", 7)).isEqualTo(picture.draw("40925", 7));
        assertThat(picture.draw("40925", 7)).isNotEqualTo(picture.draw("40925", 8));
    }

    @Test
    void drawsEveryDigitInEveryTypeface() {
        var outlines = DigitOutlines.load();

        assertThat(outlines.typefaces()).isEqualTo(4);
        for (var typeface = 0; typeface < outlines.typefaces(); typeface++) {
            for (var digit = 0; digit <= 9; digit++) {
                assertThat(outlines.outline(typeface, digit).getBounds2D().getHeight())
                        .isBetween(60.0, 75.0);
            }
        }
    }
}
