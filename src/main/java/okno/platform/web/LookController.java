package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// «Версия для слабовидящих»: the choices of [Look], kept on this device.
@Controller
class LookController {
    private static final String ADDRESS = "/accessibility";

    private final Pages pages;
    private final MessageSource texts;

    LookController(Pages pages, MessageSource texts) {
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping(ADDRESS)
    View show(
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(defaultValue = "false") boolean saved,
            HttpServletRequest request) {
        var locale = PageContexts.localeOf(request);
        var page =
                new AccessibilityPage(
                        SafePath.or("/", back),
                        saved,
                        options(locale, "text-size", List.of("1", "2", "3")),
                        options(locale, "spacing", List.of("1", "2", "3")),
                        options(locale, "typeface", Look.TYPEFACES),
                        options(locale, "scheme", Look.SCHEMES),
                        options(locale, "pictures", List.of("true", "false")));
        return pages.show("platform/accessibility", page);
    }

    @PostMapping(ADDRESS)
    View choose(
            @ModelAttribute Choice choice,
            @RequestParam(defaultValue = "false") boolean reset,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (reset) {
            Cookies.forget(request, response, Cookies.LOOK);
        } else {
            Cookies.remember(request, response, Cookies.LOOK, choice.look().text());
        }
        return pages.redirect(
                UriComponentsBuilder.fromPath(ADDRESS)
                        .queryParam("saved", true)
                        .queryParam("back", "{back}")
                        .encode()
                        .buildAndExpand(SafePath.or("/", back))
                        .toUriString());
    }

    /// The fields of the form; [Look] puts nonsense right.
    record Choice(int textSize, int spacing, String typeface, String scheme, boolean pictures) {
        Look look() {
            return new Look(textSize, spacing, typeface, scheme, pictures);
        }
    }

    private List<Option> options(Locale locale, String choice, List<String> values) {
        return values.stream()
                .map(value -> Option.of(value, word(locale, choice + "." + value)))
                .toList();
    }

    private String word(Locale locale, String key) {
        return texts.getMessage("ui.accessibility." + key, null, locale);
    }
}
