package okno.accounts.web;

import java.util.List;
import okno.accounts.certificates.SigningPurpose;
import okno.accounts.certificates.SigningText;
import okno.platform.web.Problems;

/// The page on which a person signs a text.
///
/// @param path where the signature is sent
/// @param back where to go after
/// @param script of the plug-in, or an empty text
public record SigningPage(
        SigningPurpose purpose,
        String path,
        String back,
        SigningText text,
        String script,
        Problems problems) {
    /// A text that is not the same for all purposes: `accounts.signing.sign-in.title`.
    public String key(String word) {
        return "accounts.signing." + purpose.text() + "." + word;
    }

    /// The text line by line.
    public List<String> lines() {
        return text.words().lines().filter(line -> !line.isBlank()).toList();
    }

    /// Whether nobody is signed in yet.
    public boolean atDoor() {
        return switch (purpose) {
            case SIGN_IN, REGISTRATION -> true;
            case CONFIRMATION, PROOF -> false;
        };
    }

    /// Where one goes who thinks better of it.
    public String leave() {
        return purpose == SigningPurpose.PROOF ? "/account/security" : "/account/verification";
    }
}
