package okno.submissions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import okno.identifiers.PaperCode;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/// The code on a receipt by which a submission is followed without signing in: eight signs of
/// Crockford's base 32, a keyed fingerprint of the number, so that it need not be stored and
/// cannot be computed by others.
@Component
class TrackCode {
    private static final int LENGTH = 8;

    private final Secrets secrets;

    TrackCode(Secrets secrets) {
        this.secrets = secrets;
    }

    /// The code as it is printed: `4H7K-Q2M9`.
    String of(SubmissionNumber number) {
        var fingerprint = secrets.fingerprint("submissions.track", number.value());
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(PaperCode.ALPHABET.charAt(fingerprint[i] & 31));
        }
        return code.insert(LENGTH / 2, '-').toString();
    }

    /// Whether somebody typed the code of that number, as [PaperCode#meant] reads it.
    boolean fits(SubmissionNumber number, String typed) {
        return MessageDigest.isEqual(bytes(of(number)), bytes(typed));
    }

    private static byte[] bytes(String code) {
        return PaperCode.meant(code).getBytes(StandardCharsets.UTF_8);
    }
}
