package okno.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import okno.content.FileProblems;
import okno.places.Places;

/// Looks whether what a service from elsewhere names is there. Without its body it is of no use;
/// an unknown topic only makes it harder to find.
final class ServiceReferences {
    private final Classifiers classifiers;
    private final Places places;

    ServiceReferences(Classifiers classifiers, Places places) {
        this.classifiers = classifiers;
        this.places = places;
    }

    void check(ServicePackage service, Predicate<String> agency, FileProblems problems) {
        var provision = service.provision();
        for (var body : provision.involved()) {
            if (!body.isEmpty() && !agency.test(body)) {
                problems.add("agency", "catalogue.exchange.no-agency", body);
            }
        }
        if (provision.agency().isEmpty()) {
            problems.note(1, "agency", "catalogue.exchange.agency-unknown");
        }
        places(provision.places(), problems);
        localRules(service.variants(), problems);
        classes(service.classes(), problems);
    }

    private void places(List<String> named, FileProblems problems) {
        if (named.isEmpty()) {
            problems.note(1, "places", "catalogue.exchange.place-unknown");
        }
        for (var oktmo : named) {
            if (oktmo.length() != 8 || places.regionOf(oktmo).isEmpty()) {
                problems.add("places", "catalogue.exchange.no-place", oktmo);
            } else if (places.find(oktmo).isEmpty()) {
                problems.note(1, "places", "catalogue.exchange.by-region", oktmo);
            }
        }
    }

    private void localRules(List<Variant> variants, FileProblems problems) {
        for (var variant : variants) {
            for (var rule : variant.localRules()) {
                if (rule.place().length() != 8 || places.regionOf(rule.place()).isEmpty()) {
                    problems.add("overrides", "catalogue.exchange.no-place", rule.place());
                }
            }
        }
    }

    private void classes(ServicePackage.Classes classes, FileProblems problems) {
        noteUnknown("topics", classes.topics(), slug -> has(classifiers.topic(slug)), problems);
        noteUnknown(
                "recipients",
                classes.recipients(),
                slug -> has(classifiers.recipient(slug)),
                problems);
    }

    private static boolean has(Optional<?> found) {
        return found.isPresent();
    }

    private static void noteUnknown(
            String field, List<String> slugs, Predicate<String> exists, FileProblems problems) {
        slugs.stream()
                .filter(exists.negate())
                .forEach(slug -> problems.note(1, field, "catalogue.exchange.no-class", slug));
    }
}
