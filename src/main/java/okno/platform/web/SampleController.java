package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okno.platform.FieldProblem;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The living sheet of components, in a demonstration only.
@Controller
@Profile("demo")
class SampleController {
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z]+)\"");

    private final Pages pages;
    private final MessageSource texts;

    SampleController(Pages pages, MessageSource texts) {
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/demo/look")
    View show(HttpServletRequest request) throws IOException {
        return pages.show("platform/sample", page(texts, PageContexts.localeOf(request)));
    }

    static SamplePage page(MessageSource texts, Locale locale) throws IOException {
        return new SamplePage(
                Problems.of(
                        FieldProblem.of("period", "ui.sample.problem"),
                        FieldProblem.of("how", "ui.sample.problem-choice"),
                        FieldProblem.of("scan", "ui.sample.problem-file")),
                List.of(
                        new Option(
                                "portal",
                                word(texts, locale, "portal"),
                                word(texts, locale, "portal-hint")),
                        Option.of("office", word(texts, locale, "office"))),
                List.of(
                        Option.of("years", word(texts, locale, "years")),
                        Option.of("wages", word(texts, locale, "wages"))),
                icons());
    }

    private static String word(MessageSource texts, Locale locale, String key) {
        return texts.getMessage("ui.sample." + key, null, locale);
    }

    private static List<String> icons() throws IOException {
        var sprite =
                new ClassPathResource("static/icons.svg")
                        .getContentAsString(StandardCharsets.UTF_8);
        return SYMBOL.matcher(sprite).results().map(match -> match.group(1)).toList();
    }
}
