package okno.accounts.events;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import okno.accounts.CitizenId;

/// Something happened to an account that its owner has to know, wherever he can be reached. Told
/// in the transaction of the deed; may be told more than once.
///
/// @param id by which a listener knows that it has told already
/// @param facts words for the texts, nothing personal
public record AccountNews(UUID id, CitizenId citizen, Kind kind, Map<String, String> facts) {
    public AccountNews {
        facts = Map.copyOf(facts);
    }

    /// What happened.
    public enum Kind {
        /// Somebody signed in with the right password from a browser not seen before.
        NEW_SIGN_IN,
        /// The account went up or down the ladder; `level` says to where.
        LEVEL_CHANGED,
        /// Another person is known to own the СНИЛС of this account.
        DETACHED,
        /// Nobody owns the СНИЛС of this account any more: it may climb again.
        ATTACHED,
        /// The password was changed.
        PASSWORD_CHANGED,
        /// Access was restored without the password.
        RECOVERED,
        /// A service centre printed a code that opens the choice of a new password.
        RECOVERY_CODE_MADE,
        /// A second factor, a passkey or recovery codes were added; `factor` says which.
        FACTOR_ADDED,
        /// A second factor or a passkey was taken away; `factor` says which.
        FACTOR_REMOVED,
        /// A certificate signed for the first time: it came in, confirmed the account or signed an
        /// application.
        CERTIFICATE_ADDED,
        /// A certificate was forbidden or allowed again; `certificate` says which.
        CERTIFICATE_CHANGED,
        /// A signature that waited for word of its certificate was looked at; `signature` says
        /// what came of it.
        SIGNATURE_CHECKED,
        /// A virus was found in a file of a case; `file` says in which: of a draft, sent, given by
        /// the body.
        FILE_INFECTED,
        /// All second factors were taken off, for the owner had lost them.
        FACTORS_TAKEN_OFF,
        /// An address or a number was confirmed, or went to another account; `channel` says which.
        CONTACT_CHANGED,
        /// A code of activation was made; `way` says how it travels.
        CODE_MADE,
        /// A code of activation ends soon.
        CODE_ENDS_SOON,
        /// A letter with a code was sent, arrived or came back; `state` says which.
        LETTER_MOVED,
        /// Personal data were changed; `by` says by whom.
        DATA_CHANGED,
        /// A copy of everything the portal knows of the person is ready.
        EXPORT_READY,
        /// The owner asked that the account be deleted, and may still change his mind.
        DEPARTURE_ASKED,
        /// The account will be erased in a few days.
        DEPARTURE_NEAR,
        /// The owner changed his mind: the account stays.
        DEPARTURE_CANCELLED,
        /// Somebody may act for the person now, or no more; `state` says which.
        REPRESENTATIVE_CHANGED,
        /// The person's own right to act for another was given, refused or has ended.
        REPRESENTATION_CHANGED,
        /// Letters to the address come back.
        EMAIL_BOUNCED,
        /// A discount on a charge ends in a few days.
        CHARGE_DISCOUNT_ENDS,
        /// The term of a charge ends in a few days.
        CHARGE_TERM_ENDS,
        /// A charge was annulled after it was paid.
        CHARGE_PAID_IN_VAIN,
        /// The fee of an application was paid, and the application has to be sent by hand; `draft`
        /// says that it is of a person who is acted for.
        PAID_UNSENT
    }

    /// The word in keys of texts: `new-sign-in`.
    public static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
