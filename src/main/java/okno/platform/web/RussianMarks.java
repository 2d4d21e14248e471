package okno.platform.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Marks what is Russian on a page in another language: titles of services, names, words of people
/// stay as they were written, and a screen reader changes its voice for them. Whatever has Cyrillic
/// letters is taken for Russian, together with the numbers and signs beside it.
final class RussianMarks extends OwaspHtmlTemplateOutput {
    private static final Pattern NOT_LATIN = Pattern.compile("[^\\p{IsLatin}]+");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /// What holds no other elements.
    private static final Set<String> BARE =
            Set.of("title", "option", "textarea", "script", "style");

    private boolean bare;

    RussianMarks(TemplateOutput page) {
        super(page);
    }

    static boolean isRussian(String text) {
        return CYRILLIC.matcher(text).find();
    }

    @Override
    public void setContext(@Nullable String tag, @Nullable String attribute) {
        super.setContext(tag, attribute);
        bare = tag == null || attribute != null || BARE.contains(tag);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (bare || text == null || !isRussian(text)) {
            super.writeUserContent(text);
            return;
        }
        int written = 0;
        for (var run :
                NOT_LATIN.matcher(text).results().filter(it -> isRussian(it.group())).toList()) {
            super.writeUserContent(text.substring(written, run.start()));
            writeContent("<span lang=\"ru\">");
            super.writeUserContent(run.group());
            writeContent("</span>");
            written = run.end();
        }
        super.writeUserContent(text.substring(written));
    }
}
