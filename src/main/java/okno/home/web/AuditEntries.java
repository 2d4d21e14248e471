package okno.home.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okno.accounts.FullName;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.audit.Actor;
import okno.audit.AuditEntry;
import org.springframework.stereotype.Component;

/// Puts names of staff to deeds. Citizens stay ids: who looks into the record need not know them.
@Component
class AuditEntries {
    private final Staff staff;

    AuditEntries(Staff staff) {
        this.staff = staff;
    }

    List<AuditPage.Entry> of(List<AuditEntry> deeds) {
        var ids =
                deeds.stream()
                        .filter(deed -> deed.actor().kind() == Actor.Kind.STAFF)
                        .map(deed -> StaffId.of(deed.actor().id()))
                        .distinct()
                        .toList();
        var names = ids.isEmpty() ? Map.<StaffId, FullName>of() : staff.names(ids);
        return deeds.stream()
                .map(deed -> new AuditPage.Entry(deed, who(deed, names), facts(deed)))
                .toList();
    }

    private static String who(AuditEntry deed, Map<StaffId, FullName> names) {
        if (deed.actor().kind() != Actor.Kind.STAFF) {
            return "";
        }
        var name = names.get(StaffId.of(deed.actor().id()));
        return name == null ? "" : name.full();
    }

    private static String facts(AuditEntry deed) {
        return new TreeMap<>(deed.facts())
                .entrySet().stream()
                        .map(fact -> fact.getKey() + " = " + fact.getValue())
                        .collect(Collectors.joining(", "));
    }
}
