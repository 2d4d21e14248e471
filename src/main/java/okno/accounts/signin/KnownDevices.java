package okno.accounts.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/// Recognises browsers that signed in with a login before: each holds a random word and its keyed
/// fingerprint together with the login. Attempts from such a browser are counted apart, so that
/// strangers who fail on purpose lock out strangers only.
@Component
public class KnownDevices {
    private static final int WORD_BYTES = 16;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(Secrets secrets) {
        this.secrets = secrets;
    }

    /// What a browser shall hold after a sign-in.
    public String introduce(String login) {
        var word = new byte[WORD_BYTES];
        random.nextBytes(word);
        var written = text(word);
        return written + "." + print(written, login);
    }

    /// True if what a browser holds was given for this login.
    boolean recognises(String device, String login) {
        int dot = device.indexOf('.');
        return dot > 0
                && MessageDigest.isEqual(
                        device.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                        print(device.substring(0, dot), login).getBytes(StandardCharsets.UTF_8));
    }

    private String print(String word, String login) {
        return text(secrets.fingerprint("accounts.device", word + " " + login));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
