package okno.accounts.registration;

import java.util.Optional;
import okno.accounts.CitizenId;

/// What belongs to a claim besides the account, in the transaction that settles it.
interface Settlement {
    /// A claim that is nothing but an account.
    Settlement BARE = opened -> {};

    /// Keeps it.
    ///
    /// @param opened the new account; empty if the claim opened none
    void settle(Optional<CitizenId> opened);
}
