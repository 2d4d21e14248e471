package okno.accounts.contacts;

import java.util.UUID;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/// Makes codes and links, and the fingerprints that are all the portal keeps of them.
@Component
class ContactCodes {
    private static final int TOKEN_BYTES = 24;

    private final Secrets secrets;

    ContactCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /// A code as digits.
    String code(Channel channel) {
        return secrets.randomDigits(channel.digits());
    }

    /// What stands at the end of a link.
    String token() {
        return secrets.randomWord(TOKEN_BYTES);
    }

    /// A code counts only for the contact it was sent to.
    byte[] print(UUID holder, Contact contact, String code) {
        return secrets.fingerprint(
                "accounts.contact-code", holder + " " + contact.value() + " " + code);
    }

    byte[] linkPrint(String token) {
        return secrets.fingerprint("accounts.contact-link", token);
    }

    /// What a message carries.
    ///
    /// @param token of the link; empty if there is none
    record Sent(String code, String token) {
        @Override
        public String toString() {
            return "Sent[]";
        }
    }
}
