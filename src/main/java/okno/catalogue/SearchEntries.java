package okno.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.Office;
import okno.catalogue.Classifiers.Situation;
import okno.catalogue.Classifiers.Topic;
import okno.catalogue.search.Initials;
import okno.catalogue.search.SearchEntry;
import okno.catalogue.search.SearchHit.Kind;

/// Lists everything that can be searched for.
final class SearchEntries {
    private static final int MOST_SEATS = 20;

    private final List<ServicePackage> services;
    private final Classifiers classifiers;
    private final Map<String, String> titles;

    SearchEntries(List<ServicePackage> services, Classifiers classifiers) {
        this.services = List.copyOf(services);
        this.classifiers = classifiers;
        this.titles =
                services.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        ServicePackage::slug, ServicePackage::title));
    }

    List<SearchEntry> ofServices() {
        return services.stream().map(this::service).toList();
    }

    List<SearchEntry> all(Agencies agencies, DocumentRegister register) {
        List<SearchEntry> entries = new ArrayList<>(ofServices());
        classifiers.situations().forEach(situation -> entries.add(situation(situation)));
        for (var agency : agencies.all()) {
            entries.add(agency(agency, agencies));
            agency.offices().forEach(office -> entries.add(office(office, agency)));
        }
        register.documents().forEach(document -> entries.add(document(document)));
        register.blanks().forEach(blank -> entries.add(blank(blank)));
        return List.copyOf(entries);
    }

    private SearchEntry service(ServicePackage service) {
        return SearchEntry.of(Kind.SERVICE, service.slug(), service.title(), service.summary())
                .alsoFoundBy(words(service), body(service))
                .in(service.provision().places());
    }

    private List<String> words(ServicePackage service) {
        return Stream.of(
                        service.classes().keywords().stream(),
                        service.variants().stream().map(Variant::title),
                        service.classes().topics().stream()
                                .map(classifiers::topic)
                                .flatMap(Optional::stream)
                                .map(Topic::title))
                .flatMap(part -> part)
                .toList();
    }

    private static String body(ServicePackage service) {
        var outcomes =
                service.variants().stream()
                        .flatMap(variant -> variant.outcomes().stream())
                        .map(Variant.Outcome::title);
        return service.description() + "\n" + outcomes.collect(Collectors.joining("\n"));
    }

    private SearchEntry situation(Situation situation) {
        return SearchEntry.of(Kind.SITUATION, situation.slug(), situation.title(), "")
                .alsoFoundBy(titlesOf(situation.services()), situation.text());
    }

    /// A territorial body is asked for by the name of the one above it and the town it sits in.
    private static SearchEntry agency(Agency agency, Agencies agencies) {
        var above = agency.parent().flatMap(agencies::find).map(Agency::title).stream();
        var seats = agency.offices().stream().map(Office::address).limit(MOST_SEATS);
        return SearchEntry.of(Kind.AGENCY, agency.slug(), agency.title(), agency.summary())
                .alsoFoundBy(
                        names(agency),
                        Stream.concat(above, seats).collect(Collectors.joining("\n")))
                .in(agency.places());
    }

    private static List<String> names(Agency agency) {
        return Stream.of(
                        Optional.of(Initials.of(agency.title())),
                        agency.details().shortName(),
                        agency.details().fullName())
                .flatMap(Optional::stream)
                .toList();
    }

    private static SearchEntry office(Office office, Agency agency) {
        return SearchEntry.of(Kind.OFFICE, office.slug(), office.title(), office.address())
                .ownedBy(agency.slug())
                .alsoFoundBy(List.of(agency.title()), "")
                .in(agency.places());
    }

    private SearchEntry document(DocumentEntry document) {
        return SearchEntry.of(Kind.DOCUMENT, document.slug(), document.title(), document.about())
                .alsoFoundBy(
                        List.of(),
                        String.join(
                                "\n",
                                titlesOf(
                                        document.uses().stream()
                                                .map(DocumentEntry.Use::service)
                                                .toList())));
    }

    private SearchEntry blank(Blank blank) {
        return SearchEntry.of(Kind.BLANK, blank.slug(), blank.title(), blank.about())
                .alsoFoundBy(List.of(), String.join("\n", titlesOf(blank.services())));
    }

    private List<String> titlesOf(List<String> services) {
        return services.stream()
                .flatMap(slug -> Optional.ofNullable(titles.get(slug)).stream())
                .toList();
    }
}
