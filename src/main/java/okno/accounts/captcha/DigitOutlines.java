package okno.accounts.captcha;

import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The shapes of the ten digits in several typefaces. They come from a file of paths and not from
/// fonts, since a server may have none installed and Java cannot draw text without them.
final class DigitOutlines {
    private static final String FILE = "/captcha/digits.txt";

    private final List<List<Path2D>> typefaces;

    private DigitOutlines(List<List<Path2D>> typefaces) {
        this.typefaces = typefaces;
    }

    static DigitOutlines load() {
        Map<String, List<Path2D>> typefaces = new LinkedHashMap<>();
        InputStream file = Objects.requireNonNull(DigitOutlines.class.getResourceAsStream(FILE));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split(" ", 3);
                    typefaces
                            .computeIfAbsent(parts[0], _ -> new ArrayList<>())
                            .add(Integer.parseInt(parts[1]), path(parts[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DigitOutlines(List.copyOf(typefaces.values()));
    }

    int typefaces() {
        return typefaces.size();
    }

    /// The outline of a digit with its baseline at zero; one em is 100 units.
    Path2D outline(int typeface, int digit) {
        return typefaces.get(typeface).get(digit);
    }

    private static Path2D path(String written) {
        Path2D path = new Path2D.Double();
        Iterator<String> words = List.of(written.split(" ")).iterator();
        while (words.hasNext()) {
            String command = words.next();
            switch (command) {
                case "M" -> path.moveTo(number(words), number(words));
                case "L" -> path.lineTo(number(words), number(words));
                case "Q" -> path.quadTo(number(words), number(words), number(words), number(words));
                case "C" ->
                        path.curveTo(
                                number(words),
                                number(words),
                                number(words),
                                number(words),
                                number(words),
                                number(words));
                case "Z" -> path.closePath();
                default -> throw new IllegalStateException(FILE + ": unknown command " + command);
            }
        }
        return path;
    }

    private static double number(Iterator<String> words) {
        return Double.parseDouble(words.next());
    }
}
