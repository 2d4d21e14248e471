package okno.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import okno.agencies.Agencies;
import okno.catalogue.PackageSet.Source;
import okno.content.ContentProblems;
import okno.content.FileProblems;
import okno.places.Places;

/// Looks whether what packages name is there and whether they agree with each other.
final class PackageChecks {

    private final PackageSet set;
    private final Agencies agencies;
    private final Places places;
    private final ProvisionRules provisions;
    private final Set<String> services;
    private final Set<String> blanks;

    PackageChecks(PackageSet set, Agencies agencies, Places places) {
        this.set = set;
        this.agencies = agencies;
        this.places = places;
        this.provisions = new ProvisionRules(places, agencies::find);
        this.services =
                set.services().stream()
                        .map(source -> source.content().slug())
                        .collect(Collectors.toUnmodifiableSet());
        this.blanks =
                set.blanks().stream().map(Blank::slug).collect(Collectors.toUnmodifiableSet());
    }

    /// Adds what is wrong to the problems of each file.
    ///
    /// @param classifiers name of the file of classifiers
    void run(String classifiers, ContentProblems problems) {
        for (var source : set.services()) {
            service(source, problems.of(source.file().name()));
        }
        classifiers(problems.of(classifiers));
    }

    private void service(Source source, FileProblems problems) {
        var service = source.content();
        if (!source.file().name().endsWith("/" + service.slug() + ".yaml")) {
            problems.add("slug", "catalogue.problem.file-name", service.slug());
        }
        provision(service.provision(), problems);
        provisions.check(service, problems);
        classes(service.classes(), problems);
        PackageRules.check(service, problems);
        for (int i = 0; i < service.variants().size(); i++) {
            variant("variants[" + i + "]", service.variants().get(i), problems);
        }
    }

    private void provision(ServicePackage.Provision provision, FileProblems problems) {
        known("agency", provision.agency(), this::isAgency, problems);
        allKnown("bodies", provision.bodies(), this::isAgency, problems);
        allKnown("places", provision.places(), this::isPlace, problems);
    }

    private void classes(ServicePackage.Classes classes, FileProblems problems) {
        var all = set.classifiers();
        allKnown("topics", classes.topics(), slug -> all.topic(slug).isPresent(), problems);
        allKnown("recipients", classes.recipients(), this::isRecipient, problems);
        allKnown(
                "situations",
                classes.situations(),
                slug -> all.situation(slug).isPresent(),
                problems);
    }

    private void variant(String at, Variant variant, FileProblems problems) {
        allKnown(at + ".recipients", variant.recipients(), this::isRecipient, problems);
        var ruled = variant.localRules().stream().map(Variant.LocalRule::place).toList();
        allKnown(at + ".overrides", ruled, this::isPlace, problems);
        for (int i = 0; i < variant.documents().size(); i++) {
            document(at + ".documents[" + i + "]", variant.documents().get(i), problems);
        }
    }

    private void document(String at, DocumentNeed document, FileProblems problems) {
        optional(at + ".blank", document.blank(), blanks::contains, problems);
    }

    private void classifiers(FileProblems problems) {
        var all = set.classifiers();
        PackageRules.unique(
                "topics", all.topics().stream().map(Classifiers.Topic::slug).toList(), problems);
        for (int i = 0; i < all.topics().size(); i++) {
            var parent = all.topics().get(i).parent();
            optional("topics[" + i + "].parent", parent, topic -> isTop(all, topic), problems);
        }
        for (int i = 0; i < all.situations().size(); i++) {
            var steps = all.situations().get(i).services();
            allKnown("situations[" + i + "].services", steps, services::contains, problems);
        }
        allKnown("popular", all.popular(), services::contains, problems);
    }

    private static boolean isTop(Classifiers all, String slug) {
        return all.topic(slug).filter(topic -> topic.parent().isEmpty()).isPresent();
    }

    private boolean isAgency(String slug) {
        return agencies.find(slug).isPresent();
    }

    private boolean isPlace(String oktmo) {
        return places.find(oktmo).isPresent();
    }

    private boolean isRecipient(String slug) {
        return set.classifiers().recipient(slug).isPresent();
    }

    static void allKnown(
            String field, List<String> slugs, Predicate<String> exists, FileProblems problems) {
        for (int i = 0; i < slugs.size(); i++) {
            known(field + "[" + i + "]", slugs.get(i), exists, problems);
        }
    }

    private static void optional(
            String field, Optional<String> slug, Predicate<String> exists, FileProblems problems) {
        slug.ifPresent(named -> known(field, named, exists, problems));
    }

    private static void known(
            String field, String slug, Predicate<String> exists, FileProblems problems) {
        if (!exists.test(slug)) {
            problems.add(field, "catalogue.problem.unknown", slug);
        }
    }
}
