import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Writes the outlines of the ten digits in several typefaces, once: the result is kept in the
/// repository, so that a server without any font installed draws captchas.
/// Needs: apt-get install fonts-liberation. Run: java scripts/MakeCaptchaDigits.java
final class MakeCaptchaDigits {
    private static final String FONTS = "/usr/share/fonts/truetype/liberation/";
    private static final List<String> FACES =
            List.of("LiberationSans-Bold", "LiberationSerif-Bold", "LiberationSerif-Italic", "LiberationMono-Regular");

    void main() throws Exception {
        File target = new File("src/main/resources/captcha/digits.txt");
        try (PrintStream out = new PrintStream(target, StandardCharsets.UTF_8)) {
            out.println("# Outlines of digits: typeface, digit, path (absolute M L Q C Z; one em is 100).");
            out.println("# From the Liberation Fonts, Copyright (c) 2007 Red Hat, Inc., (c) 2010 Google Corporation,");
            out.println("# under the SIL Open Font License 1.1, https://openfontlicense.org");
            for (String face : FACES) {
                Font font = Font.createFont(Font.TRUETYPE_FONT, new File(FONTS + face + ".ttf")).deriveFont(100f);
                for (int digit = 0; digit <= 9; digit++) {
                    out.println(face + " " + digit + " " + outline(font, digit));
                }
            }
        }
    }

    private String outline(Font font, int digit) {
        FontRenderContext plain = new FontRenderContext(new AffineTransform(), true, true);
        PathIterator path = font.createGlyphVector(plain, Integer.toString(digit)).getOutline().getPathIterator(null);
        StringJoiner written = new StringJoiner(" ");
        double[] at = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            written.add(String.valueOf("MLQCZ".charAt(kind)));
            for (int i = 0; i < numbers(kind); i++) {
                written.add(String.format(Locale.ROOT, "%.1f", at[i]));
            }
        }
        return written.toString();
    }

    private int numbers(int kind) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 0;
        };
    }
}
