package okno.accounts.factors;

import java.util.Locale;

/// What a person may have to show beside a password, or instead of it.
public enum Factor {
    /// An application that makes one-time codes (RFC 6238).
    TOTP,
    /// A key on a device that signs (W3C Web Authentication).
    PASSKEY,
    /// Codes on paper for who lost the others.
    RECOVERY_CODES;

    /// The word in facts and keys of texts: `recovery-codes`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
