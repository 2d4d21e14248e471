package okno.accounts;

import java.util.Set;

/// A member of staff to be.
///
/// @param email the login; compared without regard to case
public record NewStaff(String email, FullName name, Set<StaffRole> roles, String password) {
    public NewStaff {
        roles = Set.copyOf(roles);
    }

    /// Never the password: it must not end up in a log.
    @Override
    public String toString() {
        return "NewStaff[]";
    }
}
