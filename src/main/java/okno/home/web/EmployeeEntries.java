package okno.home.web;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import okno.accounts.personnel.Employee;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.Officers;
import org.springframework.stereotype.Component;

/// Puts together what accounts and agencies know of members of staff.
@Component
class EmployeeEntries {
    private final Officers officers;
    private final Agencies agencies;
    private final Clock clock;

    EmployeeEntries(Officers officers, Agencies agencies, Clock clock) {
        this.officers = officers;
        this.agencies = agencies;
        this.clock = clock;
    }

    List<EmployeeEntry> of(List<Employee> employees) {
        var now = clock.instant();
        var bodies = officers.agenciesOf(employees.stream().map(Employee::id).toList());
        return employees.stream()
                .map(
                        employee ->
                                new EmployeeEntry(
                                        employee,
                                        titles(bodies.getOrDefault(employee.id(), Set.of())),
                                        employee.overdue(now)))
                .toList();
    }

    EmployeeEntry of(Employee employee) {
        return of(List.of(employee)).getFirst();
    }

    private List<String> titles(Collection<String> slugs) {
        return slugs.stream()
                .map(slug -> agencies.find(slug).map(Agency::title).orElse(slug))
                .sorted()
                .toList();
    }
}
