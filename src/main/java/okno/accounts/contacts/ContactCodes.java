package okno.accounts.contacts;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/// Makes codes and links, and the fingerprints that are all the portal keeps of them.
@Component
class ContactCodes {
    private static final int TOKEN_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Secrets secrets;

    ContactCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /// A code as digits.
    String code(Channel channel) {
        var code = new StringBuilder();
        while (code.length() < channel.digits()) {
            code.append(random.nextInt(10));
        }
        return code.toString();
    }

    /// What stands at the end of a link.
    String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
