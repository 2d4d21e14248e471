package okno.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Text of an author in Markdown, made HTML that is safe to show: tags in the text come out as
/// text, and links may not run anything. Shown by `ui.prose`.
public record Prose(String html) {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /// What was made lately: pages of one text are made for each place and look.
    private static final Cache<String, Prose> MADE = Caffeine.newBuilder().maximumSize(500).build();

    public static Prose of(String markdown) {
        return MADE.get(markdown, text -> new Prose(RENDERER.render(PARSER.parse(text))));
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }
}
