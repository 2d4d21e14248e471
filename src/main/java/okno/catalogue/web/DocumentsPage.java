package okno.catalogue.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import okno.catalogue.Blank;
import okno.platform.web.Link;
import org.jspecify.annotations.Nullable;

/// A page of the list of documents.
///
/// @param words what was typed
/// @param blanks forms and samples, on the first page only
public record DocumentsPage(
        String words,
        List<Blank> blanks,
        List<Entry> documents,
        @Nullable String previous,
        @Nullable String next) {

    /// A document with the services that ask for it.
    public record Entry(String title, List<Link> services) {}

    static @Nullable String path(String words, Optional<String> after) {
        return after.map(title -> "/documents?q=" + encoded(words) + "&after=" + encoded(title))
                .orElse(null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
