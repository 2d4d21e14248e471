package okno.accounts.credentials;

/// Why a password may not be chosen.
public enum PasswordWeakness {
    /// Fewer characters than [PasswordPolicy#shortest].
    SHORT,
    /// More characters than [PasswordPolicy#MAX_LENGTH].
    LONG,
    /// Nearly one character, or neighbours on the keyboard or in the alphabet.
    SIMPLE,
    /// A common word or two, dressed up with digits and signs.
    COMMON,
    /// Holds what others know of its owner: a name, the number of the account, an address.
    PERSONAL
}
