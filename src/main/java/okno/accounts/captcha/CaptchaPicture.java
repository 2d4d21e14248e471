package okno.accounts.captcha;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/// Draws a code so that people read it and simple programs do not: mixed typefaces, turned and
/// sheared digits that stand close, a wave through the whole line, strokes and specks of the same
/// ink. The same seed gives the same picture: several pictures of one code would help to read it.
@Component
final class CaptchaPicture {
    static final int WIDTH = 260;
    static final int HEIGHT = 90;

    private static final Color PAPER = new Color(0xF3F6F9);
    private static final Color INK = new Color(0x12202F);

    private final DigitOutlines outlines = DigitOutlines.load();

    byte[] draw(String code, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(PAPER);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(INK);
        canvas.fill(wave(line(code, random), random));
        for (int i = 0; i < 3; i++) {
            canvas.setStroke(new BasicStroke((float) between(random, 1.2, 2.2)));
            canvas.draw(strokeAcross(random));
        }
        for (int i = 0; i < 90; i++) {
            double size = between(random, 1, 2.6);
            canvas.fill(
                    new Ellipse2D.Double(
                            random.nextDouble(WIDTH), random.nextDouble(HEIGHT), size, size));
        }
        canvas.dispose();
        return png(image);
    }

    private Path2D line(String code, SplittableRandom random) {
        Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = between(random, 12, 24);
        for (int i = 0; i < code.length(); i++) {
            Path2D digit =
                    outlines.outline(
                            random.nextInt(outlines.typefaces()),
                            Character.digit(code.charAt(i), 10));
            AffineTransform shape = new AffineTransform();
            shape.rotate(Math.toRadians(between(random, -20, 20)));
            shape.shear(between(random, -0.2, 0.2), 0);
            shape.scale(between(random, 0.68, 0.82), between(random, 0.68, 0.82));
            Path2D turned = new Path2D.Double(digit, shape);
            Rectangle2D box = turned.getBounds2D();
            double y = HEIGHT / 2.0 - box.getCenterY() + between(random, -8, 8);
            turned.transform(AffineTransform.getTranslateInstance(x - box.getX(), y));
            line.append(turned, false);
            x += box.getWidth() + between(random, 1, 6);
        }
        return line;
    }

    /// Bends the line by a sum of sines: each point of each outline is moved on its own.
    private static Path2D wave(Path2D line, SplittableRandom random) {
        double height = between(random, 2.5, 5);
        double length = between(random, 14, 24);
        double phase = random.nextDouble(2 * Math.PI);
        Path2D bent = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double[] at = new double[6];
        for (PathIterator path = line.getPathIterator(null, 0.3); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            double x = at[0] + height / 2 * Math.sin(at[1] / length + phase);
            double y = at[1] + height * Math.sin(at[0] / length + phase);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> bent.moveTo(x, y);
                case PathIterator.SEG_LINETO -> bent.lineTo(x, y);
                default -> bent.closePath();
            }
        }
        return bent;
    }

    private static CubicCurve2D strokeAcross(SplittableRandom random) {
        return new CubicCurve2D.Double(
                0,
                random.nextDouble(HEIGHT),
                WIDTH / 3.0,
                random.nextDouble(HEIGHT),
                WIDTH * 2 / 3.0,
                random.nextDouble(HEIGHT),
                WIDTH,
                random.nextDouble(HEIGHT));
    }

    private static double between(SplittableRandom random, double low, double high) {
        return random.nextDouble(low, high);
    }

    /// In memory alone: a plain stream would have the code on its way in a temporary file.
    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var memory = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
