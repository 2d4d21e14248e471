package okno.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.accounts.FullName;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.agencies.Agency;
import okno.agencies.Officers;
import okno.desk.Loads;
import okno.desk.StaffLoad;
import okno.platform.web.Pages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What a head sees of his own bodies: who works here and how much each has to do.
@Controller
class PeopleController {
    private final DeskOfficers desk;
    private final Officers officers;
    private final BodyServices services;
    private final Loads loads;
    private final Clock clock;
    private final Pages pages;

    PeopleController(
            DeskOfficers desk,
            Officers officers,
            BodyServices services,
            Loads loads,
            Clock clock,
            Pages pages) {
        this.desk = desk;
        this.officers = officers;
        this.services = services;
        this.loads = loads;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(DeskPaths.PEOPLE)
    View show(@AuthenticationPrincipal SignedInStaff me) {
        var bodies = services.bodiesOf(desk.of(me));
        var counted = loads.of(todays(bodies));
        var people = people(me, counted);
        var names = desk.names(people.keySet().stream().toList());
        return pages.show(
                "desk/people",
                new PeoplePage(
                        bodies.stream().map(body -> body(body, counted, people, names)).toList()));
    }

    private Map<String, LocalDate> todays(List<Agency> bodies) {
        return bodies.stream()
                .collect(
                        Collectors.toMap(
                                Agency::slug,
                                body -> LocalDate.ofInstant(clock.instant(), body.zone())));
    }

    /// Everybody who works for these bodies, or has something of theirs, and for which ones.
    private Map<StaffId, List<String>> people(SignedInStaff me, List<StaffLoad> counted) {
        var ids =
                Stream.of(
                                Stream.of(me.id()),
                                officers.colleaguesOf(me.id()).stream(),
                                counted.stream().flatMap(load -> load.officer().stream()))
                        .flatMap(Function.identity())
                        .distinct()
                        .toList();
        var places = officers.agenciesOf(ids);
        return ids.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                id -> List.copyOf(places.getOrDefault(id, Set.of()))));
    }

    private static PeoplePage.Body body(
            Agency body,
            List<StaffLoad> counted,
            Map<StaffId, List<String>> people,
            Map<StaffId, FullName> names) {
        var here = counted.stream().filter(load -> load.body().equals(body.slug())).toList();
        var lines = new ArrayList<PeoplePage.Line>();
        people.forEach(
                (id, places) -> {
                    var load = here.stream().filter(it -> it.officer().equals(Optional.of(id)));
                    var found = load.findFirst();
                    if (found.isPresent() || places.contains(body.slug())) {
                        lines.add(line(id, found, names));
                    }
                });
        lines.sort(
                Comparator.comparingInt(PeoplePage.Line::open)
                        .reversed()
                        .thenComparing(PeoplePage.Line::name));
        here.stream()
                .filter(load -> load.officer().isEmpty())
                .map(load -> new PeoplePage.Line("", "", load.open(), load.overdue()))
                .forEach(lines::add);
        return new PeoplePage.Body(body.title(), List.copyOf(lines));
    }

    private static PeoplePage.Line line(
            StaffId id, Optional<StaffLoad> load, Map<StaffId, FullName> names) {
        var name = names.get(id);
        return new PeoplePage.Line(
                name == null ? "" : name.full(),
                load.isPresent() ? QueueAddress.of(id) : "",
                load.map(StaffLoad::open).orElse(0),
                load.map(StaffLoad::overdue).orElse(0));
    }
}
