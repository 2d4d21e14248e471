package okno.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.catalogue.CatalogueLoading.Loaded;
import okno.catalogue.ServiceVersionStore.Row;
import okno.catalogue.search.SearchIndex;
import okno.catalogue.search.SearchWords;
import okno.content.FileProblems;
import okno.forms.Dictionaries;
import okno.places.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The published services and what they are found by, held in memory. Every answer is of one
/// publication; a new one replaces the old as a whole.
@Service
public class Catalogue {

    private static final int OLD_VERSIONS_KEPT = 500;
    private static final int VERSIONS_TOLD = 50;

    private final AtomicReference<@Nullable CatalogueSnapshot> current = new AtomicReference<>();
    private final Cache<UUID, ServiceVersion> old =
            Caffeine.newBuilder().maximumSize(OLD_VERSIONS_KEPT).build();
    private volatile long edition;
    private List<String> alsoSaid = List.of();
    private final ServiceVersionStore store;
    private final Agencies agencies;
    private final Clock clock;

    Catalogue(ServiceVersionStore store, Agencies agencies, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// The number of the edition that this node shows: another publication has another. Nodes of
    /// different releases may show different things under one number.
    public long edition() {
        return edition;
    }

    /// Services in force, in the order of the alphabet.
    public List<ServiceVersion> services() {
        return snapshot().services();
    }

    /// The version of a service that is in force.
    public Optional<ServiceVersion> find(String slug) {
        return Optional.ofNullable(snapshot().bySlug().get(slug));
    }

    /// Any version that was ever published, as it was; a light card calls documents as the register
    /// does now.
    public Optional<ServiceVersion> version(UUID id) {
        return known(id).or(() -> store.find(id).map(row -> old.get(id, _ -> read(row))));
    }

    /// The published versions of a service, the newest first, fifty at most. Those that were read
    /// for it are not kept in the place of others, which cases need.
    public List<ServiceVersion> versions(String slug) {
        return store.history(slug, VERSIONS_TOLD).stream()
                .map(row -> known(row.id()).orElseGet(() -> read(row)))
                .toList();
    }

    /// A version of a service by its number.
    public Optional<ServiceVersion> version(String slug, int number) {
        return store.id(slug, number).flatMap(this::version);
    }

    /// Services that people of a place may use; all if none is chosen.
    public List<ServiceVersion> offeredIn(Optional<Place> place) {
        return services().stream()
                .filter(service -> service.content().provision().offeredIn(place))
                .toList();
    }

    /// Services that a body answers for or receives, as itself or as the successor of another.
    public List<ServiceVersion> providedBy(Agency agency) {
        return services().stream()
                .filter(service -> involved(service.content()).contains(agency.slug()))
                .toList();
    }

    /// Slugs of the bodies that answer for a service or receive applications today.
    public Set<String> involved(ServicePackage service) {
        return agencies.inCharge(service.provision().involved(), clock.instant());
    }

    /// The body that answers for a service today; absent where the portal does not know it.
    public Optional<Agency> provider(ServicePackage service) {
        return agencies.inCharge(service.provision().agency(), clock.instant());
    }

    /// Bodies that receive applications from people of a place today, in the order of the package.
    /// All if no place is chosen or none serves it: one may apply from where one is.
    public List<Agency> bodies(ServicePackage service, Optional<Place> place) {
        var all =
                service.provision().bodies().stream()
                        .flatMap(body -> agencies.inCharge(body, clock.instant()).stream())
                        .distinct()
                        .toList();
        var near =
                all.stream().filter(body -> place.isPresent() && body.serves(place.get())).toList();
        return near.isEmpty() ? all : near;
    }

    /// Bodies whose officers answer on the portal what people of a place ask about a service.
    public List<Agency> advisers(ServicePackage service, Optional<Place> place) {
        var here =
                provider(service).stream().filter(it -> place.isEmpty() || it.serves(place.get()));
        var all = Stream.concat(bodies(service, place).stream(), here);
        return all.filter(it -> it.worksAt(clock.instant())).distinct().toList();
    }

    /// The lists that questions of forms may name.
    public Dictionaries dictionaries() {
        return snapshot().dictionaries();
    }

    /// Topics, recipients and situations of life.
    public Classifiers classifiers() {
        return snapshot().classifiers();
    }

    /// What people call things, for the search.
    public SearchWords searchWords() {
        return snapshot().words();
    }

    /// Slugs of the topics a service is about, and of the wider topics around them.
    public Set<String> topicsOf(ServicePackage service) {
        return classifiers().withWiderTopics(service.classes().topics());
    }

    /// How many services of a place each topic has, those of the topics within it counted in, each
    /// once. Topics without services are absent.
    public Map<String, Long> countByTopic(Optional<Place> place) {
        return offeredIn(place).stream()
                .flatMap(service -> topicsOf(service.content()).stream())
                .collect(Collectors.groupingBy(topic -> topic, Collectors.counting()));
    }

    /// What the editors put first, as far as it is offered in the place, then others. Of those that
    /// regions call alike there is one.
    public List<ServiceVersion> popular(Optional<Place> place, int limit) {
        var chosen = classifiers().popular().stream().flatMap(slug -> find(slug).stream());
        var titles = new HashSet<String>();
        return Stream.concat(chosen, services().stream())
                .filter(service -> service.content().provision().offeredIn(place))
                .filter(service -> titles.add(service.content().title()))
                .limit(limit)
                .toList();
    }

    /// Blanks, in the order of the alphabet.
    public List<Blank> blanks() {
        return snapshot().register().blanks();
    }

    public Optional<Blank> blank(String slug) {
        return snapshot().register().blank(slug);
    }

    /// Blanks that belong to a service, in the order of the alphabet.
    public List<Blank> blanksOf(String service) {
        return snapshot().register().blanksOf(service);
    }

    /// Documents that services ask for or give, in the order of the alphabet.
    public List<DocumentEntry> documents() {
        return snapshot().register().documents();
    }

    public Optional<DocumentEntry> document(String slug) {
        return snapshot().register().document(slug);
    }

    /// The slug of the document that cards call so.
    public String slugOfDocument(String title) {
        return snapshot().register().slugOf(title);
    }

    SearchIndex index() {
        return snapshot().index();
    }

    /// Bodies come first: none ever goes, so that services of either publication find their own.
    synchronized void replace(Loaded loaded) {
        var next = loaded.snapshot().saying(alsoSaid);
        agencies.become(loaded.agencies());
        current.set(next);
        old.invalidateAll();
        edition = loaded.edition();
    }

    /// Tells the search synonyms beside those of the packages, for this publication and the next.
    ///
    /// @return whether it did not know them
    public synchronized boolean alsoSaid(List<String> lines) {
        if (alsoSaid.equals(lines)) {
            return false;
        }
        alsoSaid = List.copyOf(lines);
        var snapshot = current.get();
        if (snapshot != null) {
            current.set(snapshot.saying(alsoSaid));
        }
        return true;
    }

    private Optional<ServiceVersion> known(UUID id) {
        return Optional.ofNullable(snapshot().byId().get(id))
                .or(() -> Optional.ofNullable(old.getIfPresent(id)));
    }

    private ServiceVersion read(Row row) {
        var problems = new FileProblems(row.slug() + ":" + row.number());
        var now = snapshot();
        var reader = new PackageReader(now.dictionaries().forOldForms(), now.papers());
        var content = reader.read(row.content(), problems);
        return row.with(
                content.orElseThrow(
                        () -> new IllegalStateException("Unreadable: " + problems.list())));
    }

    private CatalogueSnapshot snapshot() {
        return Objects.requireNonNull(current.get(), "asked before the first publication");
    }
}
