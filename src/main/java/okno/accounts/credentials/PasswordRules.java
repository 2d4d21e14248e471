package okno.accounts.credentials;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a password has to be (`okno.passwords`).
///
/// @param alone characters at least where the password is all that is asked; NIST SP 800-63B-4
/// wants 15 from who holds it alone, the portal slows guessing down and settles for less
/// @param besideFactor characters at least where a second factor is asked too
@ConfigurationProperties("okno.passwords")
public record PasswordRules(@DefaultValue("12") int alone, @DefaultValue("8") int besideFactor) {
    /// The shortest that may ever be allowed (NIST SP 800-63B-4, 3.1.1.2).
    private static final int LEAST = 8;

    public PasswordRules {
        if (besideFactor < LEAST || alone < besideFactor) {
            throw new IllegalArgumentException(
                    "okno.passwords: at least 8 characters, and no fewer without a second factor");
        }
    }
}
