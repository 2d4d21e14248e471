package okno.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import okno.agencies.Agency;
import okno.content.FileProblems;
import okno.places.Place;
import okno.places.Places;

/// Whether somebody takes what people of the places of a service apply for.
final class ProvisionRules {
    private static final String NOBODY_SERVES = "catalogue.problem.nobody-serves";

    private final Places places;
    private final Function<String, Optional<Agency>> agencies;

    /// @param agencies those that services may name, by slug
    ProvisionRules(Places places, Function<String, Optional<Agency>> agencies) {
        this.places = places;
        this.agencies = agencies;
    }

    /// Nothing is said of places and bodies that are not known, nor of a light card whose bodies
    /// tell no place that they serve.
    void check(ServicePackage service, FileProblems problems) {
        var provision = service.provision();
        var bodies = bodies(provision).toList();
        boolean untold = service.light() && bodies.stream().anyMatch(it -> it.places().isEmpty());
        if (bodies.isEmpty() || untold) {
            return;
        }
        for (int i = 0; i < provision.places().size(); i++) {
            var at = "places[" + i + "]";
            places.find(provision.places().get(i))
                    .ifPresent(place -> check(at, place, bodies, service, problems));
        }
    }

    /// Who orders on the portal is answered on the portal. A light card is of use all the same.
    private static void check(
            String at,
            Place place,
            List<Agency> bodies,
            ServicePackage service,
            FileProblems problems) {
        var serving = bodies.stream().filter(body -> body.serves(place)).toList();
        if (serving.isEmpty() && service.light()) {
            problems.note(at, NOBODY_SERVES, place.oktmo());
        } else if (serving.isEmpty()) {
            problems.add(at, NOBODY_SERVES, place.oktmo());
        } else if (service.online() && serving.stream().noneMatch(Agency::desk)) {
            problems.add(at, "catalogue.problem.no-desk", place.oktmo());
        }
    }

    private Stream<Agency> bodies(ServicePackage.Provision provision) {
        return provision.bodies().stream().flatMap(body -> agencies.apply(body).stream());
    }
}
