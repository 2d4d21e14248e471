package okno.notifications;

import java.util.Locale;
import okno.identifiers.EmailAddress;
import okno.platform.web.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes the letters.
@Component
class Letters {
    private final MessageSource texts;
    private final PublicAddress portal;

    Letters(MessageSource texts, PublicAddress portal) {
        this.texts = texts;
        this.portal = portal;
    }

    Mail about(Notice notice, EmailAddress to, Locale locale) {
        var status = notice.status().word();
        var subject = text(locale, "notifications.letter.subject", notice.number());
        var body =
                text(
                        locale,
                        "notifications.letter.text",
                        notice.number(),
                        notice.service(),
                        text(locale, "notifications.news." + status),
                        text(locale, "notifications.meaning." + status),
                        portal.of("/account/submissions/" + notice.number()));
        return new Mail(notice.id(), to, subject, body);
    }

    private String text(Locale locale, String key, Object... args) {
        return texts.getMessage(key, args, locale);
    }
}
