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

    Mail about(Notice notice, EmailAddress to, Locale locale) {
        return switch (notice.told()) {
            case Told.OfSubmission submission -> about(notice, submission, to, locale);
            case Told.OfInquiry inquiry -> about(notice, inquiry, to, locale);
            case Told.OfAccount account -> about(notice, account, to, locale);
        };
    }

    private Mail about(
            Notice notice, Told.OfSubmission submission, EmailAddress to, Locale locale) {
        var subject = text(locale, "notifications.letter.subject", submission.number());
        var body =
                text(
                        locale,
                        "notifications.letter.text",
                        submission.number(),
                        submission.service(),
                        text(locale, submission.title()),
                        text(locale, submission.meaning()),
                        portal.of(submission.path()));
        return new Mail(notice.id(), to, subject, body);
    }

    private Mail about(Notice notice, Told.OfInquiry inquiry, EmailAddress to, Locale locale) {
        var subject = text(locale, "notifications.question-letter.subject", inquiry.number());
        var body =
                text(
                        locale,
                        "notifications.question-letter.text",
                        inquiry.number(),
                        inquiry.subject(),
                        text(locale, inquiry.title()),
                        text(locale, inquiry.meaning()),
                        portal.of(inquiry.path()));
        return new Mail(notice.id(), to, subject, body);
    }

    private Mail about(Notice notice, Told.OfAccount account, EmailAddress to, Locale locale) {
        var title = titled(locale, text(locale, account.title()), account);
        var body =
                text(
                        locale,
                        "notifications.account-letter.text",
                        title,
                        text(locale, account.meaning()),
                        portal.of(account.path()));
        return new Mail(
                notice.id(), to, text(locale, "notifications.account-letter.subject"), body);
    }

    /// About the account of a member of staff.
    Mail toStaff(UUID id, Told.OfAccount account, EmailAddress to, Locale locale) {
        var title = titled(locale, text(locale, account.title()), account);
        var link = portal.of("/staff/security");
        var body = text(locale, "notifications.staff-letter.text", title, link);
        return new Mail(id, to, text(locale, "notifications.staff-letter.subject"), body);
    }

    /// A short message about a citizen's account.
    Sms about(Notice notice, Told.OfAccount account, Phone to, Locale locale) {
        var title = titled(locale, text(locale, account.title()), account);
        var words = text(locale, "notifications.account-sms", title, portal.of("/"));
        return new Sms(notice.id(), to, words);
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

    private String text(Locale locale, String key, Object... args) {
        return texts.getMessage(key, args, locale);
    }
}
