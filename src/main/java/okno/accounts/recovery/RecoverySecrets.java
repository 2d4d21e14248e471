package okno.accounts.recovery;

import java.security.SecureRandom;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.identifiers.PaperCode;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/// Makes codes and links of recovery, and the fingerprints that are all the portal keeps of them.
@Component
class RecoverySecrets {
    private static final int DIGITS = 8;
    private static final int TOKEN_BYTES = 24;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    RecoverySecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    /// Eight digits: five tries leave a guess one chance in twenty million.
    String digits() {
        return secrets.randomDigits(DIGITS);
    }

    /// A code that waits for days on paper.
    PaperCode onPaper() {
        return PaperCode.draw(random);
    }

    /// What stands at the end of a link.
    String token() {
        return secrets.randomWord(TOKEN_BYTES);
    }

    /// `1234-5678`, as people read it.
    static String readable(String code) {
        return code.substring(0, code.length() / 2) + "-" + code.substring(code.length() / 2);
    }

    /// A code that was sent counts only in the browser that asked for it.
    byte[] sentPrint(UUID order, String typed) {
        return secrets.fingerprint(
                "accounts.recovery-code", order + " " + typed.replaceAll("\\D", ""));
    }

    byte[] printedPrint(CitizenId citizen, PaperCode code) {
        return secrets.fingerprint("accounts.recovery-paper", citizen + " " + code.signs());
    }

    byte[] linkPrint(String token) {
        return secrets.fingerprint("accounts.recovery-link", token);
    }
}
