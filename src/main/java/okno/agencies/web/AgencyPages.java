package okno.agencies.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.OfferedServices;
import okno.agencies.OfficeCard;
import okno.agencies.Superiors;
import okno.agencies.ports.PublishedAnswers;
import okno.places.Places;
import okno.platform.web.Link;
import okno.platform.web.Prose;
import org.springframework.stereotype.Component;

/// Puts the page of an agency together.
@Component
class AgencyPages {

    private static final int UNDER = 30;

    private final Agencies agencies;
    private final OfferedServices services;
    private final PublishedAnswers answers;
    private final Places places;
    private final AgencyData data;

    AgencyPages(
            Agencies agencies,
            OfferedServices services,
            PublishedAnswers answers,
            Places places,
            AgencyData data) {
        this.agencies = agencies;
        this.services = services;
        this.answers = answers;
        this.places = places;
        this.data = data;
    }

    AgencyPage of(Agency agency, Instant now) {
        var above = agencies.above(agency, agency.dayOf(now));
        return new AgencyPage(
                agency,
                ended(agency, now),
                agency.validity().from().filter(day -> day.isAfter(agency.dayOf(now))),
                new AgencyPage.Served(
                        places.names(agency.places()), places.names(agency.served().except())),
                links(above.reversed()),
                under(agency, false, now),
                under(agency, true, now),
                links(agencies.before(agency, now)),
                agency.superiors().otherThanOn(agency.dayOf(now)).stream()
                        .map(term -> superior(term, agency.dayOf(now)))
                        .toList(),
                services.of(agency),
                agency.offices().stream().map(office -> OfficeCard.of(office, now)).toList(),
                agency.details()
                        .consulting()
                        .hours()
                        .filter(_ -> agency.existsAt(now))
                        .flatMap(hours -> OfficeCard.now(hours, now.atZone(agency.zone()))),
                answers.ofAgency(agency.slug()),
                Prose.of(agency.appeal().orElse("")),
                data.of(agency, above.stream().findFirst()));
    }

    private Optional<AgencyPage.Ended> ended(Agency agency, Instant now) {
        return agency.validity()
                .to()
                .filter(last -> last.isBefore(agency.dayOf(now)))
                .map(
                        last ->
                                new AgencyPage.Ended(
                                        last,
                                        agencies.inCharge(agency.slug(), now)
                                                .filter(heir -> !heir.equals(agency))
                                                .map(AgencyPaths::link)));
    }

    private AgencyPage.Superior superior(Superiors.Term term, LocalDate today) {
        return new AgencyPage.Superior(
                agencies.find(term.agency())
                        .map(AgencyPaths::link)
                        .orElse(new Link(term.agency(), "/agencies")),
                term.from(),
                term.to(),
                term.from().filter(today::isBefore).isPresent());
    }

    private AgencyPage.Under under(Agency agency, boolean institutions, Instant now) {
        var all =
                agencies.under(agency, agency.dayOf(now)).stream()
                        .filter(other -> other.existsAt(now))
                        .filter(other -> other.kind().isInstitution() == institutions)
                        .toList();
        return new AgencyPage.Under(
                links(all.subList(0, Math.min(UNDER, all.size()))),
                all.size(),
                "/agencies?under=" + agency.slug());
    }

    private static List<Link> links(List<Agency> agencies) {
        return agencies.stream().map(AgencyPaths::link).toList();
    }
}
