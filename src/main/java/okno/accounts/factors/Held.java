package okno.accounts.factors;

/// What somebody has set up.
///
/// @param oneTimeCodes whether an application with one-time codes is in force
/// @param passkeys how many passkeys there are
/// @param recoveryCodes how many recovery codes are left
public record Held(boolean oneTimeCodes, int passkeys, int recoveryCodes) {
    /// Whether the password alone does not let in. Recovery codes stand in for the others and are
    /// nothing by themselves.
    public boolean inForce() {
        return count() > 0;
    }

    /// Whether one more can be taken away and the password still does not let in alone.
    public boolean more() {
        return count() > 1;
    }

    private int count() {
        return passkeys + (oneTimeCodes ? 1 : 0);
    }
}
