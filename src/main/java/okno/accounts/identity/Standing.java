package okno.accounts.identity;

import okno.accounts.AccountLevel;

/// What an account stands on: the facts that its level is computed from.
///
/// @param emailConfirmed whether a letter to the address was answered
/// @param phoneConfirmed whether a code sent to the number was typed
/// @param birthGiven whether birth date and sex are known
/// @param documentGiven whether the passport is known
/// @param detached whether somebody else is known to own the СНИЛС
/// @param level at present
public record Standing(
        boolean emailConfirmed,
        boolean phoneConfirmed,
        boolean birthGiven,
        boolean documentGiven,
        boolean detached,
        AccountLevel level) {

    /// Whether all is there that the standard level asks for.
    public boolean complete() {
        return emailConfirmed && phoneConfirmed && birthGiven && documentGiven && !detached;
    }

    /// Whether there is enough to compare a person with: then identity can be confirmed, by a code
    /// or at a centre.
    public boolean comparable() {
        return birthGiven && documentGiven && !detached;
    }

    /// The level that the person's own data earn. What was confirmed stays so until its data
    /// change.
    AccountLevel earned() {
        if (level == AccountLevel.CONFIRMED) {
            return AccountLevel.CONFIRMED;
        }
        return complete() ? AccountLevel.STANDARD : AccountLevel.BASIC;
    }
}
