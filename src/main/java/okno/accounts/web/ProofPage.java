package okno.accounts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import okno.accounts.factors.Held;
import okno.platform.web.Problems;

/// Where a person who is signed in shows once more who he is.
///
/// @param action where it is sent
/// @param back where to go after
/// @param byFactor whether the password will not do
/// @param held what the person can show beside the password
public record ProofPage(
        String action, String back, boolean byFactor, Held held, Problems problems) {
    /// Whether a certificate does as well: citizens have them.
    public boolean bySignature() {
        return !byFactor && action.equals(ProofController.CITIZENS);
    }

    /// Where a certificate is shown.
    public String signature() {
        return SignatureProofController.PATH
                + "?back="
                + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /// Whether anything but the password is asked for.
    public boolean choice() {
        return held.inForce();
    }
}
