package okno.accounts.ports;

import java.util.Locale;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;

/// A message with a secret in it.
///
/// @param kind decides the words
/// @param code what is to be typed, as people read it
/// @param link path within the portal, or an empty text
/// @param language of the words
public record SecretMessage(Kind kind, Recipient to, String code, String link, Locale language) {
    /// What the secret is for.
    public enum Kind {
        /// Shows that an e-mail address or a telephone is at the person's hand.
        CONTACT,
        /// Tells an address or a number that it leads to no account any more: the account itself is
        /// told elsewhere.
        CONTACT_LEFT,
        /// Tells a person that the account is erased: there is no feed to tell it in any more.
        ACCOUNT_ERASED,
        /// Opens the choice of a new password.
        RECOVERY,
        /// Is asked beside the password.
        SIGN_IN,
        /// Lets a member of staff choose a password.
        INVITATION
    }

    /// Who gets it.
    public sealed interface Recipient {
        record ByEmail(EmailAddress address) implements Recipient {}

        record BySms(Phone phone) implements Recipient {}
    }

    /// Never the code: it must not end up in a log.
    @Override
    public String toString() {
        return "SecretMessage[" + kind + "]";
    }
}
