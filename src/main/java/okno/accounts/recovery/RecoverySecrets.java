package okno.accounts.recovery;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/// Makes codes and links of recovery, and the fingerprints that are all the portal keeps of them.
@Component
class RecoverySecrets {
    private static final int DIGITS = 8;
    private static final int SIGNS = 10;
    private static final int TOKEN_BYTES = 24;
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    RecoverySecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    /// Eight digits: five tries leave a guess one chance in twenty million.
    String digits() {
        return drawn(DIGITS, "0123456789");
    }

    /// Ten signs of Crockford's base 32, fifty bits: such a code waits for days on paper.
    String signs() {
        return drawn(SIGNS, CROCKFORD);
    }

    /// What stands at the end of a link.
    String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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

    byte[] printedPrint(CitizenId citizen, String typed) {
        return secrets.fingerprint("accounts.recovery-paper", citizen + " " + plain(typed));
    }

    byte[] linkPrint(String token) {
        return secrets.fingerprint("accounts.recovery-link", token);
    }

    private String drawn(int length, String alphabet) {
        var code = new StringBuilder();
        while (code.length() < length) {
            code.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return code.toString();
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .map(RecoverySecrets::meant)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Letters that are taken for digits, and Cyrillic ones, by their code points, that look like
    /// A, B, E, K, M, H, O, P, C, T, X.
    private static int meant(int sign) {
        return switch (sign) {
            case 'O', 0x041E -> '0';
            case 'I', 'L', 0x0406 -> '1';
            case 0x0410 -> 'A';
            case 0x0412 -> 'B';
            case 0x0415 -> 'E';
            case 0x041A -> 'K';
            case 0x041C -> 'M';
            case 0x041D -> 'H';
            case 0x0420 -> 'P';
            case 0x0421 -> 'C';
            case 0x0422 -> 'T';
            case 0x0425 -> 'X';
            default -> sign;
        };
    }
}
