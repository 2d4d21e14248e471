package okno.home.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Members of staff: all of them by name, or those who work here by how long nobody has looked
/// through their rights.
///
/// @param review whether it is the second
/// @param words what was searched for
/// @param zone in which moments are told
/// @param next the address of the page after
public record StaffPage(
        List<EmployeeEntry> entries,
        boolean review,
        String words,
        ZoneId zone,
        @Nullable String next) {
    public StaffPage {
        entries = List.copyOf(entries);
    }
}
