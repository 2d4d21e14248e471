package okno.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/// The static files of pages, under addresses that change with their content, so that browsers may
/// keep them for ever.
@Component
public class Assets {
    /// The layers of the style sheet: each may overrule those before it.
    private static final List<String> LAYERS =
            List.of(
                    "reset",
                    "tokens",
                    "base",
                    "layout",
                    "components",
                    "forms",
                    "lists",
                    "home",
                    "states",
                    "print");

    private final Map<String, String> paths = new ConcurrentHashMap<>();
    private final byte[] styles = joined();
    private final String stylesPath = "/static/css/okno-" + digest(styles) + ".css";

    /// The address of a file of `resources/static`.
    ///
    /// @param name its path there, `js/main.js`
    public String path(String name) {
        return paths.computeIfAbsent(name, Assets::hashed);
    }

    /// The address of all layers in one: a slow telephone waits for each file that is asked for.
    public String styles() {
        return stylesPath;
    }

    /// What stands there.
    byte[] styleSheet() {
        return styles.clone();
    }

    private static String hashed(String name) {
        return "/static/" + name + "?v=" + digest(read(name));
    }

    private static byte[] joined() {
        var all = new ByteArrayOutputStream();
        LAYERS.forEach(layer -> all.writeBytes(read("css/" + layer + ".css")));
        return all.toByteArray();
    }

    private static String digest(byte[] content) {
        return DigestUtils.md5DigestAsHex(content).substring(0, 10);
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource("static/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("no static file " + name, e);
        }
    }
}
