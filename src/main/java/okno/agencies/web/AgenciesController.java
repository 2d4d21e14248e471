package okno.agencies.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.places.ChosenPlace;
import okno.places.Place;
import okno.places.Places;
import okno.platform.NotFound;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// «Органы власти»: all that serve the chosen place, by level, then their institutions.
@Controller
class AgenciesController {

    private static final int PAGE = 200;

    private final Agencies agencies;
    private final Places places;
    private final Clock clock;
    private final Pages pages;

    AgenciesController(Agencies agencies, Places places, Clock clock, Pages pages) {
        this.agencies = agencies;
        this.places = places;
        this.clock = clock;
        this.pages = pages;
    }

    /// @param under slug of the agency whose subordinates are asked for; empty for all
    /// @param after slug of the last agency of the page before
    @GetMapping("/agencies")
    PageView list(
            ChosenPlace chosen,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "") String after) {
        var superior =
                Optional.of(under)
                        .filter(slug -> !slug.isEmpty())
                        .map(slug -> agencies.find(slug).orElseThrow(NotFound::new));
        var place = chosen.place();
        var shown = Slice.after(after, shown(place, superior), Agency::slug, PAGE);
        return pages.show(
                        "agencies/list",
                        new AgenciesPage(
                                place.map(Place::shortName).orElse(""),
                                superior.map(AgencyPaths::link),
                                groups(shown.items()),
                                path(under, shown.previous()),
                                path(under, shown.next())))
                .forGuests();
    }

    /// Those under one are listed wherever they are; a reader came to see all of them.
    private List<Agency> shown(Optional<Place> place, Optional<Agency> superior) {
        var now = clock.instant();
        return superior
                .map(body -> agencies.under(body, body.dayOf(now)))
                .orElseGet(agencies::all)
                .stream()
                .filter(agency -> agency.existsAt(now))
                .filter(
                        agency ->
                                superior.isPresent()
                                        || place.isEmpty()
                                        || agency.serves(place.get()))
                .sorted(Comparator.comparing(agency -> agency.kind().isInstitution()))
                .toList();
    }

    private List<AgenciesPage.Group> groups(List<Agency> shown) {
        List<AgenciesPage.Group> groups = new ArrayList<>();
        for (var agency : shown) {
            var level = level(agency);
            if (groups.isEmpty() || !groups.getLast().level().equals(level)) {
                groups.add(new AgenciesPage.Group(level, new ArrayList<>()));
            }
            groups.getLast().agencies().add(entry(agency));
        }
        return groups;
    }

    private static String level(Agency agency) {
        return agency.kind().isInstitution()
                ? "institutions"
                : agency.level().name().toLowerCase(Locale.ROOT);
    }

    private AgenciesPage.Entry entry(Agency agency) {
        return new AgenciesPage.Entry(
                agency.slug(), agency.title(), agency.summary(), places.names(agency.places()));
    }

    private static @Nullable String path(String under, Optional<String> after) {
        return after.map(
                        slug ->
                                "/agencies?"
                                        + (under.isEmpty() ? "" : "under=" + under + "&")
                                        + "after="
                                        + slug)
                .orElse(null);
    }
}
