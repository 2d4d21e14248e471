package okno.catalogue;

import java.util.List;
import java.util.function.Predicate;
import okno.catalogue.ServiceExchange.Known;
import okno.catalogue.ServiceExchange.PaperKind;
import okno.catalogue.ServicePackage.Classes;
import okno.catalogue.ServicePackage.Provision;
import okno.content.FileProblems;
import okno.places.Places;

/// Looks whether what a service from elsewhere names is there. What it cannot be used without is
/// a problem; an unknown topic only makes it harder to find.
final class ServiceReferences {
    private final Classifiers classifiers;
    private final Places places;

    ServiceReferences(Classifiers classifiers, Places places) {
        this.classifiers = classifiers;
        this.places = places;
    }

    void check(ServicePackage service, Known known, FileProblems problems) {
        var provision = service.provision();
        agencies(provision, known, problems);
        places(provision.places(), problems);
        new ProvisionRules(places, known::agency).check(service, problems);
        classes(service.classes(), known, problems);
        for (int i = 0; i < service.variants().size(); i++) {
            var at = service.light() ? "" : "variants[" + i + "].";
            variant(at, service.variants().get(i), known, problems);
            documents(at + "documents", service, service.variants().get(i), known, problems);
        }
    }

    private static void agencies(Provision provision, Known known, FileProblems problems) {
        if (provision.agency().isEmpty()) {
            problems.note("agency", "catalogue.exchange.agency-unknown");
        } else if (known.agency(provision.agency()).isEmpty()) {
            problems.add("agency", "catalogue.exchange.no-agency", provision.agency());
        }
        for (int i = 0; i < provision.bodies().size(); i++) {
            var body = provision.bodies().get(i);
            if (!body.equals(provision.agency()) && known.agency(body).isEmpty()) {
                problems.add("bodies[" + i + "]", "catalogue.exchange.no-agency", body);
            }
        }
    }

    private void places(List<String> named, FileProblems problems) {
        if (named.isEmpty()) {
            problems.note("places", "catalogue.exchange.place-unknown");
        }
        for (int i = 0; i < named.size(); i++) {
            var at = "places[" + i + "]";
            if (isNoPlace(named.get(i))) {
                problems.add(at, "catalogue.exchange.no-place", named.get(i));
            } else if (places.find(named.get(i)).isEmpty()) {
                problems.note(at, "catalogue.exchange.by-region", named.get(i));
            }
        }
    }

    private boolean isNoPlace(String oktmo) {
        return oktmo.length() != 8 || places.regionOf(oktmo).isEmpty();
    }

    private void classes(Classes classes, Known known, FileProblems problems) {
        noteUnknown(
                "topics",
                classes.topics(),
                slug -> classifiers.topic(slug).isPresent(),
                "catalogue.exchange.no-class",
                problems);
        recipients("recipients", classes.recipients(), problems);
        noteUnknown(
                "situations",
                classes.situations(),
                slug -> known.paper(PaperKind.SITUATION, slug),
                "catalogue.exchange.no-class",
                problems);
    }

    private void recipients(String field, List<String> named, FileProblems problems) {
        noteUnknown(
                field,
                named,
                slug -> classifiers.recipient(slug).isPresent(),
                "catalogue.exchange.no-class",
                problems);
    }

    private void variant(String at, Variant variant, Known known, FileProblems problems) {
        recipients(at + "recipients", variant.recipients(), problems);
        for (int i = 0; i < variant.localRules().size(); i++) {
            var place = variant.localRules().get(i).place();
            if (isNoPlace(place)) {
                problems.add(at + "overrides[" + i + "]", "catalogue.exchange.no-place", place);
            }
        }
        for (int i = 0; i < variant.documents().size(); i++) {
            var field = at + "documents[" + i + "].blank";
            variant.documents()
                    .get(i)
                    .blank()
                    .filter(blank -> !known.paper(PaperKind.BLANK, blank))
                    .ifPresent(blank -> problems.add(field, "catalogue.exchange.no-blank", blank));
        }
    }

    /// A line names documents by their slugs; a package by their titles, whatever is known of them.
    private static void documents(
            String field,
            ServicePackage service,
            Variant variant,
            Known known,
            FileProblems problems) {
        if (service.light()) {
            noteUnknown(
                    field,
                    variant.documents().stream().map(DocumentNeed::title).toList(),
                    slug -> known.paper(PaperKind.DOCUMENT, slug),
                    "catalogue.exchange.no-document",
                    problems);
        }
    }

    static void noteUnknown(
            String field,
            List<String> slugs,
            Predicate<String> exists,
            String key,
            FileProblems problems) {
        for (int i = 0; i < slugs.size(); i++) {
            if (!exists.test(slugs.get(i))) {
                problems.note(field + "[" + i + "]", key, slugs.get(i));
            }
        }
    }
}
