package okno.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.catalogue.Catalogue;
import okno.catalogue.ServicePackage;
import okno.platform.web.Option;
import okno.submissions.Proceedings.Officer;
import org.springframework.stereotype.Component;

/// The bodies of an officer and the services they are asked for.
@Component
class BodyServices {
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Clock clock;

    BodyServices(Agencies agencies, Catalogue catalogue, Clock clock) {
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Titles of the bodies.
    List<String> titlesOf(Officer officer) {
        return bodies(officer).stream().map(Agency::title).toList();
    }

    /// Services of the bodies, in the order of the alphabet.
    List<Option> of(Officer officer) {
        var now = clock.instant();
        return catalogue.services().stream()
                .filter(service -> isAskedFor(service.content().provision(), officer, now))
                .map(service -> Option.of(service.slug(), service.content().title()))
                .toList();
    }

    /// Like [Catalogue#involved] of all services, which each page of the queue asks for.
    private boolean isAskedFor(ServicePackage.Provision provision, Officer officer, Instant now) {
        return Stream.concat(Stream.of(provision.agency()), provision.bodies().stream())
                .flatMap(slug -> agencies.inCharge(slug, now).stream())
                .anyMatch(body -> officer.bodies().contains(body.slug()));
    }

    private List<Agency> bodies(Officer officer) {
        return officer.bodies().stream()
                .sorted()
                .flatMap(slug -> agencies.find(slug).stream())
                .toList();
    }
}
