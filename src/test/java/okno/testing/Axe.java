package okno.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What axe finds wrong with a page, by the rules of WCAG 2.2 and the best practice.
///
/// Every rule is asked of every page at every width. Contrast is asked of every text whose colours,
/// size and surroundings were not found sound before in this JVM: it costs more than all the other
/// rules together, and headers, footers and fields are the same on all pages.
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String SCRIPT = script("/axe.min.js") + script("/axe-look.js");

    /// The situations of texts whose contrast is enough.
    private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

    private Axe() {}

    static List<?> faults(Page page) {
        if (page.evaluate("typeof oknoLook").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        var unknown =
                ((List<?>) page.evaluate("oknoLook.situations()"))
                        .stream().map(String::valueOf).filter(key -> !SOUND.contains(key)).toList();
        var asked = Map.of("rules", RULES, "unknown", unknown);
        var faults =
                (List<?>) page.evaluate("ask => oknoLook.faults(ask.rules, ask.unknown)", asked);
        if (faults.isEmpty()) {
            SOUND.addAll(unknown);
        }
        return faults;
    }

    private static String script(String name) {
        try (var script = AxeBuilder.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
