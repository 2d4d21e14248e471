package okno.launch;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A picture that stands for a scan of a paper: a sheet with lines and no word to read.
final class DemoScan {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 594;
    private static final int MARGIN = 40;
    private static final int LINE = 24;

    private DemoScan() {}

    static InputStream open() {
        var sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.LIGHT_GRAY);
        for (int y = 2 * MARGIN; y < HEIGHT - 2 * MARGIN; y += LINE) {
            pen.fillRect(MARGIN, y, WIDTH - 2 * MARGIN, LINE / 3);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
