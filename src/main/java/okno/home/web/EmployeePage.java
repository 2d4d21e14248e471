package okno.home.web;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import okno.platform.web.Option;
import okno.platform.web.Problems;

/// A member of staff and what an administrator can do with his rights.
///
/// @param self whether it is the administrator himself
/// @param roles all there are
/// @param ticked those to be shown as chosen
/// @param agencies those he works for
/// @param others those he may be appointed to
/// @param factors whether a second factor is asked of him
/// @param cases how many open ones he works on
/// @param zone in which moments are told
public record EmployeePage(
        EmployeeEntry entry,
        boolean self,
        List<Option> roles,
        Collection<String> ticked,
        List<Option> agencies,
        List<Option> others,
        boolean factors,
        int cases,
        ZoneId zone,
        Problems problems) {
    public EmployeePage {
        roles = List.copyOf(roles);
        ticked = List.copyOf(ticked);
        agencies = List.copyOf(agencies);
        others = List.copyOf(others);
    }
}
