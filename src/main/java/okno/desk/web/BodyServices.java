package okno.desk.web;

import java.util.Collections;
import java.util.List;
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

    BodyServices(Agencies agencies, Catalogue catalogue) {
        this.agencies = agencies;
        this.catalogue = catalogue;
    }

    /// Titles of the bodies.
    List<String> titlesOf(Officer officer) {
        return bodies(officer).stream().map(Agency::title).toList();
    }

    /// Services of the bodies, in the order of the alphabet.
    List<Option> of(Officer officer) {
        return catalogue.services().stream()
                .filter(service -> isAskedFor(service.content(), officer))
                .map(service -> Option.of(service.slug(), service.content().title()))
                .toList();
    }

    private boolean isAskedFor(ServicePackage service, Officer officer) {
        return !Collections.disjoint(catalogue.involved(service), officer.bodies());
    }

    private List<Agency> bodies(Officer officer) {
        return officer.bodies().stream()
                .sorted()
                .flatMap(slug -> agencies.find(slug).stream())
                .toList();
    }
}
