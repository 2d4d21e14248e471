package okno.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.accounts.FullName;
import okno.accounts.SignedInStaff;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.agencies.Agencies;
import okno.agencies.Officers;
import okno.platform.web.Option;
import okno.submissions.Proceedings.Officer;
import org.springframework.stereotype.Component;

/// The officer behind a request and the people he works with.
@Component
class DeskOfficers {
    private static final int NAMED = 500;

    private final Officers officers;
    private final Agencies agencies;
    private final Staff staff;

    DeskOfficers(Officers officers, Agencies agencies, Staff staff) {
        this.officers = officers;
        this.agencies = agencies;
        this.staff = staff;
    }

    Officer of(SignedInStaff me) {
        return new Officer(me.id(), officers.agenciesOf(me.id()));
    }

    /// Who else works for a body, by name.
    List<Option> colleagues(String body, Optional<StaffId> besides) {
        var ids =
                agencies.find(body).map(officers::of).orElse(List.of()).stream()
                        .filter(id -> !besides.equals(Optional.of(id)))
                        .limit(NAMED)
                        .toList();
        return options(ids);
    }

    /// Who works for all of these bodies and is a colleague, by name.
    List<Option> colleagues(StaffId of, Set<String> bodies) {
        var ids =
                officers.agenciesOf(officers.colleaguesOf(of)).entrySet().stream()
                        .filter(entry -> entry.getValue().containsAll(bodies))
                        .map(Map.Entry::getKey)
                        .limit(NAMED)
                        .toList();
        return options(ids);
    }

    /// Whether two are colleagues, or one.
    boolean worksWith(StaffId one, StaffId other) {
        return one.equals(other) || officers.colleaguesOf(one).contains(other);
    }

    private List<Option> options(List<StaffId> ids) {
        return names(ids).entrySet().stream()
                .map(entry -> Option.of(entry.getKey().toString(), entry.getValue().full()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    /// The name of one, or an empty text.
    String nameOf(Optional<StaffId> id) {
        return id.flatMap(known -> names(List.of(known)).values().stream().findFirst())
                .map(FullName::full)
                .orElse("");
    }

    /// Names of several by one query.
    Map<StaffId, FullName> names(List<StaffId> ids) {
        return ids.isEmpty() ? Map.of() : staff.names(ids.stream().distinct().toList());
    }
}
