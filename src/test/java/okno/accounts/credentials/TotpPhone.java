package okno.accounts.credentials;

import java.time.Clock;
import org.apache.commons.codec.binary.Base32;

/// A telephone with an application that shows one-time codes.
///
/// @param readable the secret, as a person types it
public record TotpPhone(String readable, Clock clock) {
    /// What the application shows now.
    public String code() {
        var secret = new Base32().decode(readable.replace(" ", ""));
        return Totp.code(secret, Totp.stepAt(clock.instant()));
    }
}
