package okno.home.web;

import java.util.List;
import okno.accounts.StaffRole;
import okno.accounts.personnel.Employee;

/// A member of staff in a list or at the head of a page of his own.
///
/// @param agencies titles of those he works for
/// @param overdue whether nobody looked through his rights for a quarter
public record EmployeeEntry(Employee employee, List<String> agencies, boolean overdue) {
    public EmployeeEntry {
        agencies = List.copyOf(agencies);
    }

    public String path() {
        return "/admin/staff/" + employee.id();
    }

    /// His roles, always in the same order.
    public List<StaffRole> roles() {
        return employee.roles().stream().sorted().toList();
    }

    /// The key of the word for his state.
    public String state() {
        return "home.staff.state." + employee.state().word();
    }

    public String tone() {
        return switch (employee.state()) {
            case INVITED -> "wait";
            case ACTIVE -> "ok";
            case CLOSED -> "calm";
        };
    }
}
