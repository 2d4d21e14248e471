package okno.notifications;

import java.time.Duration;
import okno.accounts.events.AccountNews;
import okno.notifications.ladder.Rule;
import okno.notifications.ladder.Theme;
import okno.submissions.SubmissionStatus;

/// How each kind of event is told. What a person must not miss is due by law: what is asked of him
/// and what was decided. Steps are told the way he likes (постановление Правительства № 236).
final class Rulebook {
    private static final Duration DAY = Duration.ofDays(1);

    private Rulebook() {}

    static Rule of(Told told) {
        return switch (told) {
            case Told.OfSubmission submission -> ofSubmission(submission.word());
            case Told.OfInquiry inquiry -> ofInquiry(inquiry.word());
            case Told.OfAppeal appeal -> ofAppeal(appeal.word());
            case Told.OfAccount account -> ofAccount(account.kind());
        };
    }

    private static Rule ofSubmission(String word) {
        if (Told.BESIDE_STATUS.contains(word)) {
            return word.equals(Told.CHARGED) ? Rule.lawful(Theme.DEMANDS) : Rule.plain(Theme.STEPS);
        }
        return switch (SubmissionStatus.of(word)) {
            case NEED_INFO -> Rule.lawful(Theme.DEMANDS);
            case DONE, REFUSED, CANCEL_DENIED -> Rule.lawful(Theme.STEPS);
            case REGISTERED, DELIVERED, IN_WORK, INTERIM, CANCELLING, CANCELLED ->
                    Rule.plain(Theme.STEPS);
        };
    }

    private static Rule ofInquiry(String word) {
        return Rule.plain(word.equals("asked") ? Theme.STEPS : Theme.ANSWERS);
    }

    /// The law has bodies tell that they forward, take longer and how they end it (59-ФЗ, ст. 8, ч.
    /// 3; ст. 10; ст. 12, ч. 2).
    private static Rule ofAppeal(String word) {
        return switch (word) {
            case "forward", "split", "extend" -> Rule.lawful(Theme.STEPS);
            case "answer", "grant", "reject", "leave" -> Rule.lawful(Theme.ANSWERS);
            default -> Rule.plain(Theme.STEPS);
        };
    }

    private static Rule ofAccount(AccountNews.Kind kind) {
        return switch (kind) {
            case LEVEL_CHANGED, DETACHED, CONTACT_CHANGED, EMAIL_BOUNCED -> Rule.alarm();
            case PASSWORD_CHANGED, RECOVERED, RECOVERY_CODE_MADE -> Rule.alarm();
            case FACTOR_REMOVED, FACTORS_TAKEN_OFF -> Rule.alarm();
            case CERTIFICATE_ADDED, CERTIFICATE_CHANGED -> Rule.alarm();
            case DEPARTURE_ASKED, DEPARTURE_NEAR, REPRESENTATIVE_CHANGED -> Rule.alarm();
            case NEW_SIGN_IN -> new Rule(Theme.SECURITY, false, false, DAY);
            case ATTACHED, FACTOR_ADDED, SIGNATURE_CHECKED -> Rule.plain(Theme.SECURITY);
            case FILE_INFECTED -> Rule.plain(Theme.STEPS);
            case CODE_MADE, CODE_ENDS_SOON, LETTER_MOVED -> Rule.plain(Theme.SECURITY);
            case DATA_CHANGED, EXPORT_READY, DEPARTURE_CANCELLED -> Rule.plain(Theme.SECURITY);
            case REPRESENTATION_CHANGED -> Rule.plain(Theme.SECURITY);
            case CHARGE_DISCOUNT_ENDS, CHARGE_TERM_ENDS -> Rule.plain(Theme.MONEY);
            case CHARGE_PAID_IN_VAIN, PAID_UNSENT -> Rule.lawful(Theme.MONEY);
        };
    }
}
