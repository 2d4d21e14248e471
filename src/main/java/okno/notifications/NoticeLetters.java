package okno.notifications;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import okno.identifiers.EmailAddress;
import okno.notifications.LetterPage.Anchor;
import okno.notifications.LetterPage.Foot;
import okno.notifications.LetterPage.Item;
import okno.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/// Writes letters about notices: the same words as plain text and as a page.
@Component
class NoticeLetters {
    private static final String FEED = "/account/notices";
    private static final String SETTINGS = "/account/notices/settings";

    private final Letters letters;
    private final Unsubscribing unsubscribing;
    private final PublicAddress portal;
    private final TemplateEngine engine;

    NoticeLetters(
            Letters letters,
            Unsubscribing unsubscribing,
            PublicAddress portal,
            TemplateEngine engine) {
        this.letters = letters;
        this.unsubscribing = unsubscribing;
        this.portal = portal;
        this.engine = engine;
    }

    /// A letter about one notice or several.
    ///
    /// @param notices the oldest first
    /// @throws MissingValue when something that it has to say is not known
    Mail about(UUID id, List<Notice> notices, EmailAddress to, Locale locale) {
        var stop = notices.size() == 1 ? stop(notices.getFirst()) : "";
        var page = page(notices, stop, locale);
        return new Mail(id, to, page.title(), new Mail.Body(plain(page), html(page), stop));
    }

    /// The letter as a page.
    ///
    /// @param stop the address that stops such letters; empty if they may not be stopped
    LetterPage page(List<Notice> notices, String stop, Locale locale) {
        var title =
                notices.size() == 1
                        ? letters.subject(notices.getFirst().told(), locale)
                        : letters.text(locale, "notifications.digest.subject");
        return new LetterPage(
                locale.getLanguage(),
                title,
                letters.text(locale, "notifications.letter.hello"),
                notices.stream().map(notice -> item(notice.told(), locale)).toList(),
                foot(stop, locale));
    }

    String html(LetterPage page) {
        var html = new StringOutput();
        engine.render("notifications/letter.jte", Map.of("page", page), html);
        return html.toString();
    }

    /// The plain text of a page, a part after the other.
    static String plain(LetterPage page) {
        var parts = new ArrayList<String>();
        parts.add(page.hello());
        for (var item : page.news()) {
            parts.add(item.line() + ".");
            if (!item.meaning().isEmpty()) {
                parts.add(item.meaning());
            }
            parts.add(item.link().text() + ":\n" + item.link().href());
        }
        parts.add(page.foot().robot());
        page.foot().links().forEach(link -> parts.add(link.text() + ":\n" + link.href()));
        return String.join("\n\n", parts);
    }

    private Item item(Told told, Locale locale) {
        var link =
                new Anchor(
                        portal.of(told.path()), letters.text(locale, "notifications.letter.more"));
        return new Item(letters.line(told, locale), letters.text(locale, told.meaning()), link);
    }

    private Foot foot(String stop, Locale locale) {
        var links = new ArrayList<Anchor>();
        links.add(anchor(portal.of(FEED), "notifications.letter.all", locale));
        links.add(anchor(portal.of(SETTINGS), "notifications.letter.settings", locale));
        if (!stop.isEmpty()) {
            links.add(anchor(stop, "notifications.letter.stop", locale));
        }
        return new Foot(letters.text(locale, "notifications.letter.robot"), links);
    }

    private Anchor anchor(String href, String key, Locale locale) {
        return new Anchor(href, letters.text(locale, key));
    }

    /// What is due by law, and what is said of the account itself, is not stopped.
    String stop(Notice notice) {
        var rule = Rulebook.of(notice.told());
        return rule.lawful() || !rule.theme().optional()
                ? ""
                : portal.of(unsubscribing.path(notice.citizen(), rule.theme()));
    }
}
