package okno.notifications;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import okno.accounts.ports.SecretMessage;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.notifications.sms.Sms;
import okno.platform.web.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes letters and short messages.
@Component
class Letters {
    private final MessageSource texts;
    private final PublicAddress portal;

    Letters(MessageSource texts, PublicAddress portal) {
        this.texts = texts;
        this.portal = portal;
    }

    /// A short message about one notice.
    ///
    /// @throws MissingValue when something that it has to say is not known
    Sms shortly(UUID id, Notice notice, Phone to, Locale locale) {
        var words =
                switch (notice.told()) {
                    case Told.OfSubmission sent ->
                            shortly(locale, sent.number(), text(locale, sent.title()), sent);
                    case Told.OfInquiry asked ->
                            shortly(locale, asked.number(), text(locale, asked.title()), asked);
                    case Told.OfAppeal appeal ->
                            shortly(locale, appeal.number(), text(locale, appeal.title()), appeal);
                    case Told.OfAccount account ->
                            filled(
                                    locale,
                                    "notifications.account-sms",
                                    line(account, locale),
                                    portal.of("/"));
                };
        return new Sms(id, to, words);
    }

    /// A short message about several notices.
    Sms shortly(UUID id, int notices, Phone to, Locale locale) {
        var all = portal.of("/account/notices");
        return new Sms(id, to, text(locale, "notifications.digest.sms", notices, all));
    }

    private String shortly(Locale locale, String number, String title, Told told) {
        return filled(locale, "notifications.sms", title, number, portal.of(told.path()));
    }

    /// The subject of a letter: it is seen on locked screens.
    String subject(Told told, Locale locale) {
        return switch (told) {
            case Told.OfSubmission sent ->
                    filled(locale, "notifications.letter.subject", sent.number());
            case Told.OfInquiry asked ->
                    filled(locale, "notifications.question-letter.subject", asked.number());
            case Told.OfAppeal appeal ->
                    filled(locale, "notifications.appeal-letter.subject", appeal.number());
            case Told.OfAccount _ -> text(locale, "notifications.account-letter.subject");
        };
    }

    /// What happened, in a line.
    String line(Told told, Locale locale) {
        var title = text(locale, told.title());
        return switch (told) {
            case Told.OfSubmission sent ->
                    filled(locale, "notifications.line", title, sent.number(), sent.service());
            case Told.OfInquiry asked ->
                    filled(locale, "notifications.line", title, asked.number(), asked.subject());
            case Told.OfAppeal appeal ->
                    filled(locale, "notifications.line", title, appeal.number(), appeal.body());
            case Told.OfAccount account -> titled(locale, title, account);
        };
    }

    /// About the account of a member of staff.
    Mail toStaff(UUID id, Told.OfAccount account, EmailAddress to, Locale locale) {
        var title = titled(locale, text(locale, account.title()), account);
        var link = portal.of("/staff/security");
        var body = text(locale, "notifications.staff-letter.text", title, link);
        return new Mail(id, to, text(locale, "notifications.staff-letter.subject"), body);
    }

    Mail secret(UUID id, SecretMessage message, EmailAddress to) {
        var kind = message.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var subject = text(message.language(), "notifications.secret." + kind + ".subject");
        var key = "notifications.secret." + kind + ".text";
        var link = message.link().isEmpty() ? "" : portal.of(message.link());
        return new Mail(id, to, subject, text(message.language(), key, message.code(), link));
    }

    Sms secret(UUID id, SecretMessage message, Phone to) {
        var kind = message.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var key = "notifications.secret." + kind + ".sms";
        return new Sms(id, to, text(message.language(), key, message.code()));
    }

    private String titled(Locale locale, String title, Told.OfAccount account) {
        var facts =
                account.factKeys().stream()
                        .map(key -> text(locale, key))
                        .collect(Collectors.joining(", "));
        return facts.isEmpty() ? title : title + " (" + facts + ")";
    }

    String text(Locale locale, String key, Object... args) {
        return texts.getMessage(key, args, locale);
    }

    /// A text whose every argument is there.
    private String filled(Locale locale, String key, String... args) {
        for (var arg : args) {
            if (arg.isBlank()) {
                throw new MissingValue(key);
            }
        }
        return text(locale, key, (Object[]) args);
    }
}
