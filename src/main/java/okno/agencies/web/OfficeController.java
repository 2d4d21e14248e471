package okno.agencies.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.OfferedServices;
import okno.agencies.Office;
import okno.agencies.OfficeCard;
import okno.agencies.hours.HoursDay;
import okno.agencies.hours.Span;
import okno.places.Places;
import okno.platform.NotFound;
import okno.platform.web.Link;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The page of an office: where it is and when it receives people in the next two weeks. From an
/// office of a body that has ended it leads to the body, which tells who does its work today.
@Controller
class OfficeController {

    private static final int DAYS = 14;

    private final Agencies agencies;
    private final OfferedServices services;
    private final Places places;
    private final AgencyData data;
    private final Clock clock;
    private final Pages pages;

    OfficeController(
            Agencies agencies,
            OfferedServices services,
            Places places,
            AgencyData data,
            Clock clock,
            Pages pages) {
        this.agencies = agencies;
        this.services = services;
        this.places = places;
        this.data = data;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/agencies/{agency}/offices/{office}")
    View show(@PathVariable("agency") String slug, @PathVariable("office") String named) {
        var agency = agencies.find(slug).orElseThrow(NotFound::new);
        var office =
                agency.offices().stream()
                        .filter(one -> one.slug().equals(named))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var now = clock.instant();
        if (agency.validity().endedBefore(agency.dayOf(now))) {
            return pages.redirect(AgencyPaths.of(agency));
        }
        return pages.show(
                        "agencies/officePage",
                        new OfficePage(
                                agency,
                                OfficeCard.of(office, now),
                                crumbs(agency, now),
                                places.names(office.places()),
                                days(office, LocalDate.ofInstant(now, office.zone())),
                                office.point().map(OfficeController::map).orElse(""),
                                services.of(agency),
                                data.of(office, agency)))
                .forGuests();
    }

    private List<Link> crumbs(Agency agency, Instant now) {
        var chain = new ArrayList<>(agencies.above(agency, agency.dayOf(now)).reversed());
        chain.add(agency);
        return chain.stream().map(AgencyPaths::link).toList();
    }

    private static List<OfficePage.Day> days(Office office, LocalDate today) {
        return office.hours().understood()
                ? today.datesUntil(today.plusDays(DAYS))
                        .map(date -> day(date, office.hours().on(date)))
                        .toList()
                : List.of();
    }

    private static OfficePage.Day day(LocalDate date, HoursDay hours) {
        return new OfficePage.Day(
                date,
                "agencies.weekday." + OfficeCard.word(date.getDayOfWeek()),
                hours.spans().stream().map(Span::text).collect(Collectors.joining(", ")),
                hours.why() == HoursDay.Why.UNSURE,
                hours.why() == HoursDay.Why.USUAL
                        ? ""
                        : "agencies.why." + OfficeCard.word(hours.why()));
    }

    private static String map(Office.Point point) {
        return String.format(
                Locale.ROOT,
                "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=17/%1$.5f/%2$.5f",
                point.latitude(),
                point.longitude());
    }
}
