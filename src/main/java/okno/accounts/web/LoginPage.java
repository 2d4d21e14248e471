package okno.accounts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// The door for citizens.
///
/// @param back where to go after
/// @param word which word of success to say: the key of a text, or an empty one
/// @param captcha the picture with which one need not wait; absent as a rule
public record LoginPage(
        String snils, String back, String word, Problems problems, @Nullable UUID captcha) {
    /// The address of the door for certificates, with the same way on.
    public String signature() {
        return back.isEmpty()
                ? SignatureDoorController.SIGN_IN
                : SignatureDoorController.SIGN_IN
                        + "?back="
                        + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
