package okno.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/// The static files of pages, under addresses that change with their content, so that browsers may
/// keep them for ever.
@Component
public class Assets {
    private final Map<String, String> paths = new ConcurrentHashMap<>();

    /// The address of a file of `resources/static`.
    ///
    /// @param name its path there, `css/main.css`
    public String path(String name) {
        return paths.computeIfAbsent(name, Assets::hashed);
    }

    private static String hashed(String name) {
        try (var content = new ClassPathResource("static/" + name).getInputStream()) {
            return "/static/" + name + "?v=" + DigestUtils.md5DigestAsHex(content).substring(0, 10);
        } catch (IOException e) {
            throw new UncheckedIOException("no static file " + name, e);
        }
    }
}
