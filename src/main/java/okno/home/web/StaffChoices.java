package okno.home.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.Officers;
import okno.platform.web.Option;
import okno.platform.web.RequestTexts;
import org.springframework.stereotype.Component;

/// What can be chosen for a member of staff: roles, agencies, colleagues.
@Component
class StaffChoices {
    private final Agencies agencies;
    private final Officers officers;
    private final Staff staff;
    private final RequestTexts texts;

    StaffChoices(Agencies agencies, Officers officers, Staff staff, RequestTexts texts) {
        this.agencies = agencies;
        this.officers = officers;
        this.staff = staff;
        this.texts = texts;
    }

    List<Option> roles() {
        return Arrays.stream(StaffRole.values())
                .map(
                        role ->
                                new Option(
                                        role.name(),
                                        texts.text("home.role." + role),
                                        texts.text("home.role." + role + ".hint")))
                .toList();
    }

    /// Reads the roles of a form; words that are none are left out.
    static Set<StaffRole> roles(Collection<String> typed) {
        var roles = EnumSet.noneOf(StaffRole.class);
        Arrays.stream(StaffRole.values())
                .filter(role -> typed.contains(role.name()))
                .forEach(roles::add);
        return roles;
    }

    /// Agencies whose officers work at this portal.
    List<Option> agencies() {
        return agencies(Agency::desk);
    }

    /// Whether an agency is among [#agencies()].
    boolean offers(String agency) {
        return agencies().stream().anyMatch(option -> option.value().equals(agency));
    }

    List<Option> agenciesOf(StaffId id) {
        var own = officers.agenciesOf(id);
        return agencies(agency -> own.contains(agency.slug()));
    }

    List<Option> agenciesBesides(List<Option> own) {
        return agencies().stream().filter(option -> !own.contains(option)).toList();
    }

    /// Who can take over somebody's cases: colleagues by name, or anyone by the queue.
    List<Option> successors(StaffId id) {
        var colleagues =
                staff.names(officers.colleaguesOf(id)).entrySet().stream()
                        .map(entry -> Option.of(entry.getKey().toString(), entry.getValue().full()))
                        .sorted(Comparator.comparing(Option::label));
        var queue = Option.of(ClosurePage.QUEUE, texts.text("home.closure.queue"));
        return Stream.concat(colleagues, Stream.of(queue)).toList();
    }

    private List<Option> agencies(Predicate<Agency> wanted) {
        return agencies.all().stream()
                .filter(wanted)
                .map(agency -> Option.of(agency.slug(), agency.title()))
                .toList();
    }
}
