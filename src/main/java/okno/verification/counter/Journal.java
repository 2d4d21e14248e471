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
import okno.audit.Access;
import okno.audit.Audit;
import okno.verification.Operators.Operator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The journal of a centre: who was served when, by whom, and what was done. Each person in it sees
/// who read it.
@Service
public class Journal {
    /// A counter does a hundred people a day; a printed journal ends here.
    private static final int LONGEST = 500;

    private final DeedStore deeds;
    private final Citizens citizens;
    private final Staff staff;
    private final Audit audit;

    Journal(DeedStore deeds, Citizens citizens, Staff staff, Audit audit) {
        this.deeds = deeds;
        this.citizens = citizens;
        this.staff = staff;
        this.audit = audit;
    }

    /// Deeds of a day with the names of everybody in them.
    ///
    /// @param more whether the day has more deeds than these
    public record Day(
            List<Deed> deeds,
            Map<CitizenId, Citizen> citizens,
            Map<StaffId, FullName> staff,
            boolean more) {}

    /// A day of the operator's centre, by the calendar on its wall.
    @Transactional
    public Day of(Operator operator, LocalDate day) {
        var zone = operator.centre().office().zone();
        var all =
                deeds.of(
                        operator.centre().slug(),
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant(),
                        LONGEST + 1);
        var found = all.stream().limit(LONGEST).toList();
        var workers = found.stream().map(Deed::operator).collect(Collectors.toSet());
        var people =
                citizens.findAll(found.stream().map(Deed::citizen).collect(Collectors.toSet()));
        audit.recordAccesses(
                operator.actor(),
                "verification.journal-read",
                "citizen",
                people.keySet().stream()
                        .collect(
                                Collectors.toMap(CitizenId::toString, id -> access(operator, id))));
        return new Day(found, people, staff.names(workers), all.size() > LONGEST);
    }

    private static Access access(Operator operator, CitizenId id) {
        return new Access(id.value(), operator.centre().office().title(), "journal", "");
    }
}
