package okno.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// The bodies, in the order of the alphabet.
    List<Agency> bodiesOf(Officer officer) {
        return officer.bodies().stream()
                .flatMap(slug -> agencies.find(slug).stream())
                .sorted(Comparator.comparing(Agency::title))
                .toList();
    }

    /// Titles of the bodies.
    List<String> titlesOf(Officer officer) {
        return bodiesOf(officer).stream().map(Agency::title).toList();
    }

    /// Services of the bodies, in the order of the alphabet.
    List<Option> of(Officer officer) {
        var mine = new InCharge(officer, clock.instant());
        return catalogue.services().stream()
                .filter(service -> mine.isAskedFor(service.content().provision()))
                .map(service -> Option.of(service.slug(), service.content().title()))
                .toList();
    }

    /// Tells which services the officer is asked for, like [Catalogue#involved] of all services,
    /// which each page of the queue asks for. Thousands of services name a few bodies.
    private final class InCharge {
        private final Officer officer;
        private final Instant now;
        private final Map<String, Boolean> known = new HashMap<>();

        InCharge(Officer officer, Instant now) {
            this.officer = officer;
            this.now = now;
        }

        boolean isAskedFor(ServicePackage.Provision provision) {
            return isMine(provision.agency()) || provision.bodies().stream().anyMatch(this::isMine);
        }

        private boolean isMine(String body) {
            return known.computeIfAbsent(
                    body,
                    slug ->
                            agencies.inCharge(slug, now).stream()
                                    .anyMatch(one -> officer.bodies().contains(one.slug())));
        }
    }
}
