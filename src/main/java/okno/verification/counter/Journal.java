package okno.verification.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.verification.Operators.Operator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The journal of a centre: who was served when, by whom, and what was done.
@Service
public class Journal {
    /// A counter does a hundred people a day; a printed journal ends here.
    private static final int LONGEST = 500;

    private final DeedStore deeds;
    private final Citizens citizens;
    private final Staff staff;

    Journal(DeedStore deeds, Citizens citizens, Staff staff) {
        this.deeds = deeds;
        this.citizens = citizens;
        this.staff = staff;
    }

    /// Deeds of a day with the names of everybody in them.
    public record Day(
            List<Deed> deeds, Map<CitizenId, Citizen> citizens, Map<StaffId, FullName> staff) {}

    /// A day of the operator's centre, by the calendar on its wall.
    @Transactional(readOnly = true)
    public Day of(Operator operator, LocalDate day) {
        var zone = operator.centre().office().zone();
        var found =
                deeds.of(
                        operator.centre().slug(),
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant(),
                        LONGEST);
        var people = found.stream().map(Deed::citizen).collect(Collectors.toSet());
        var workers = found.stream().map(Deed::operator).collect(Collectors.toSet());
        return new Day(found, citizens.findAll(people), staff.names(workers));
    }
}
