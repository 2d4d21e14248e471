package okno.accounts.certificates;

import java.util.Locale;

/// What a signed text is good for, and nothing else.
public enum SigningPurpose {
    /// Coming in.
    SIGN_IN,
    /// Opening an account.
    REGISTRATION,
    /// Confirming the account that is open in this session.
    CONFIRMATION,
    /// Showing once more who one is, amid a session.
    PROOF;

    /// `sign-in`: in the text itself, in keys of texts and in the record of deeds.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
