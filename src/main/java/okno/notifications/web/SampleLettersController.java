package okno.notifications.web;

import java.util.Locale;
import java.util.Optional;
import okno.accounts.SignedInStaff;
import okno.notifications.SampleLetters;
import okno.notifications.web.SampleLettersPage.Event;
import okno.platform.web.Pages;
import okno.platform.web.RequestTexts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Письма»: what letters say about each event, in both languages, before people get them.
@Controller
@RequestMapping(SampleLettersController.PATH)
class SampleLettersController {
    static final String PATH = "/admin/letters";

    private final SampleLetters samples;
    private final RequestTexts texts;
    private final Pages pages;

    SampleLettersController(SampleLetters samples, RequestTexts texts, Pages pages) {
        this.samples = samples;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping
    View list() {
        var events =
                samples.events().stream()
                        .map(event -> new Event(event, samples.line(event, texts.locale())))
                        .toList();
        return pages.show("notifications/samples", new SampleLettersPage(events));
    }

    @GetMapping("/{event}")
    View show(
            @PathVariable String event,
            @RequestParam(defaultValue = "ru") String language,
            @RequestParam Optional<String> sent) {
        var mail = samples.mail(event, locale(language));
        var page =
                new SampleLetterPage(
                        event,
                        locale(language).getLanguage(),
                        mail.subject(),
                        mail.text(),
                        sent.isPresent());
        return pages.show("notifications/sample", page);
    }

    /// The letter as programs of mail show it.
    @GetMapping("/{event}/page")
    View page(@PathVariable String event, @RequestParam(defaultValue = "ru") String language) {
        return pages.show("notifications/letter", samples.page(event, locale(language)));
    }

    @PostMapping("/{event}/trial")
    View send(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable String event,
            @RequestParam(defaultValue = "ru") String language) {
        var locale = locale(language);
        samples.send(me.id(), event, locale);
        return pages.redirect(
                PATH + "/" + event + "?language=" + locale.getLanguage() + "&sent=true");
    }

    private static Locale locale(String language) {
        return language.equals("en") ? Locale.ENGLISH : Locale.of("ru");
    }
}
