package okno.accounts.identity;

import java.util.Locale;

/// Why an account goes a step up or down the ladder.
public enum LevelCause {
    /// Contacts were confirmed and the data of the documents given.
    COMPLETED,
    /// Something that the level stands on is gone: a number went to another account.
    INCOMPLETE,
    /// The identity was confirmed.
    VERIFIED,
    /// Name, passport or СНИЛС were changed: what was confirmed is no longer what stands there.
    DATA_CHANGED,
    /// An operator's mistake was undone.
    REVOKED,
    /// Another person was confirmed as the owner of the СНИЛС.
    DETACHED;

    /// `data-changed`: in tables, in the record of deeds and in keys of texts.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
