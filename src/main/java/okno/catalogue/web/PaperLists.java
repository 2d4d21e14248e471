package okno.catalogue.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.catalogue.Blank;
import okno.catalogue.Catalogue;
import okno.catalogue.CatalogueSearch;
import okno.catalogue.Classifiers.Topic;
import okno.catalogue.DocumentEntry;
import okno.catalogue.DocumentEntry.Issuer;
import okno.catalogue.DocumentNeed.Bearer;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServiceVersion;
import okno.catalogue.search.SearchHit;
import okno.places.Places;
import okno.platform.web.Link;
import org.springframework.stereotype.Component;

/// Finds documents and blanks and tells what they can be narrowed by.
@Component
class PaperLists {

    private static final int MOST_HITS = 3_000;

    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final Agencies agencies;
    private final Places places;

    PaperLists(Catalogue catalogue, CatalogueSearch search, Agencies agencies, Places places) {
        this.catalogue = catalogue;
        this.search = search;
        this.agencies = agencies;
        this.places = places;
    }

    Narrowing<DocumentEntry> ofDocuments(Map<String, String> parameters) {
        var choices =
                List.of(
                        Choice.<DocumentEntry>fixed(
                                "who", one -> words(without(one.bearers(), Bearer.UNKNOWN))),
                        Choice.<DocumentEntry>fixed("copy", one -> words(one.forms())),
                        Choice.<DocumentEntry>named("issuer", this::issuers, this::issuer),
                        Choice.<DocumentEntry>named(
                                "topic",
                                one -> topics(one.uses().stream().map(DocumentEntry.Use::service)),
                                this::topic));
        return new Narrowing<>("/documents", choices, parameters);
    }

    Narrowing<Blank> ofBlanks(Map<String, String> parameters) {
        var topic =
                Choice.<Blank>named("topic", one -> topics(one.services().stream()), this::topic);
        var service = new Choice<Blank>("service", Blank::services, this::title, false);
        return new Narrowing<>("/documents/blanks", List.of(topic, service), parameters);
    }

    /// The best first; all in the order of the alphabet if nothing was typed.
    List<DocumentEntry> documents(String words) {
        return words.isEmpty()
                ? catalogue.documents()
                : hits(words, SearchHit.Kind.DOCUMENT, catalogue::document);
    }

    /// As [#documents].
    List<Blank> blanks(String words) {
        return words.isEmpty()
                ? catalogue.blanks()
                : hits(words, SearchHit.Kind.BLANK, catalogue::blank);
    }

    /// A service by its slug, with the places it is for: services of two regions may be called
    /// alike. Absent where it is not of the catalogue.
    Optional<Link> service(String slug, String section) {
        return catalogue
                .find(slug)
                .map(ServiceVersion::content)
                .map(one -> new Link(titleIn(one), "/services/" + slug + section));
    }

    private String titleIn(ServicePackage service) {
        var where = places.names(service.provision().places());
        return where.isEmpty() ? service.title() : service.title() + " – " + where;
    }

    /// Who gives a document out; the address is empty where there is no page of him.
    Link link(Issuer issuer) {
        return issuer.agency()
                .flatMap(agencies::find)
                .map(agency -> new Link(agency.title(), "/agencies/" + agency.slug()))
                .orElseGet(() -> new Link(issuer.name(), ""));
    }

    private <T> List<T> hits(
            String words, SearchHit.Kind kind, Function<String, Optional<T>> find) {
        return search.find(words, kind, Optional.empty(), MOST_HITS).stream()
                .flatMap(hit -> find.apply(hit.slug()).stream())
                .toList();
    }

    private Collection<String> topics(Stream<String> services) {
        return services.flatMap(slug -> catalogue.find(slug).stream())
                .flatMap(service -> catalogue.topicsOf(service.content()).stream())
                .filter(slug -> wide(slug).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<Topic> wide(String slug) {
        return catalogue.classifiers().topic(slug).filter(topic -> topic.parent().isEmpty());
    }

    private String title(String service) {
        return catalogue.find(service).map(one -> one.content().title()).orElse(service);
    }

    private String topic(String slug) {
        return wide(slug).map(Topic::title).orElse(slug);
    }

    private Collection<String> issuers(DocumentEntry document) {
        return document.issuers().stream()
                .map(issuer -> issuer.agency().orElse(issuer.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String issuer(String slugOrName) {
        return agencies.find(slugOrName).map(Agency::title).orElse(slugOrName);
    }

    private static <E extends Enum<E>> Collection<E> without(Collection<E> some, E one) {
        return some.stream().filter(other -> other != one).toList();
    }

    private static Collection<String> words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    }
}
