package okno.accounts.signin;

/// A password that was found good, hashed.
///
/// @param brief whether it is too short to stand without a second factor
public record NewPassword(String hash, boolean brief) {
    /// Never the hash: it must not end up in a log.
    @Override
    public String toString() {
        return "NewPassword[]";
    }
}
