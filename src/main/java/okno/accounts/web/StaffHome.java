package okno.accounts.web;

import java.util.Set;
import okno.accounts.StaffRole;

/// Where a member of staff begins the day.
final class StaffHome {
    private StaffHome() {}

    static String of(Set<StaffRole> roles) {
        if (roles.contains(StaffRole.OFFICER) || roles.contains(StaffRole.HEAD)) {
            return "/desk";
        }
        if (roles.contains(StaffRole.TREASURER)) {
            return "/desk/charges";
        }
        if (roles.contains(StaffRole.OPERATOR)) {
            return "/verification";
        }
        if (roles.contains(StaffRole.ADMIN)) {
            return "/admin";
        }
        if (roles.contains(StaffRole.EDITOR)) {
            return "/editor/search";
        }
        return roles.contains(StaffRole.AUDITOR) ? "/admin/audit" : "/staff/security";
    }
}
