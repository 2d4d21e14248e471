package okno.platform.web;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Text of an author in Markdown, made HTML that is safe to show: tags in the text come out as
/// text, and links may not run anything. Shown by `ui.prose`.
public record Prose(String html) {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    public static Prose of(String markdown) {
        return new Prose(RENDERER.render(PARSER.parse(markdown)));
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }
}
