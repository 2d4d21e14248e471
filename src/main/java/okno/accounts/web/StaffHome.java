package okno.accounts.web;

import java.util.Set;
import okno.accounts.StaffRole;

/// Where a member of staff begins the day.
final class StaffHome {
    private StaffHome() {}

    static String of(Set<StaffRole> roles) {
        if (roles.contains(StaffRole.OFFICER)) {
            return "/desk";
        }
        if (roles.contains(StaffRole.OPERATOR)) {
            return "/verification";
        }
        return roles.contains(StaffRole.ADMIN) ? "/admin" : "/staff/security";
    }
}
