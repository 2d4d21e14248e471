package okno.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import okno.agencies.Agency;
import okno.audit.Audit;
import okno.catalogue.PackageSet.Source;
import okno.content.ContentPart;
import okno.content.FileProblems;
import okno.places.Places;
import okno.platform.shipped.ContentFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Services, documents, blanks and situations that come from elsewhere: whether they are right, and
/// how they are kept and published. For commands, which have a connection and no Spring.
public final class ServiceExchange {
    private final PackageFiles shipped = PackageFiles.shipped();
    private final PackageReader reader;
    private final Classifiers classifiers;
    private final ServiceReferences references;

    private ServiceExchange(Places places) {
        var problems = new FileProblems("packages");
        var dictionaries = DictionaryReader.read(shipped.dictionaries().content(), problems);
        classifiers = ClassifierReader.read(shipped.classifiers().content(), problems);
        reader = new PackageReader(dictionaries);
        references = new ServiceReferences(classifiers, places);
    }

    /// Reads the classifiers that services are checked against.
    public static ServiceExchange load(Places places) {
        return new ServiceExchange(places);
    }

    /// The names of the fields that a line of a service may have, in the order of writing.
    public static SequencedSet<String> serviceFields() {
        return ServiceLineReader.FIELDS;
    }

    /// The same for a document, a blank or a situation.
    public static SequencedSet<String> paperFields() {
        return Papers.FIELDS;
    }

    /// Packages that ship with the portal, by slug.
    public SequencedMap<String, byte[]> shipped() {
        var contents = new LinkedHashMap<String, byte[]>();
        shipped.services().forEach(file -> contents.put(slug(file.name()), file.content()));
        return contents;
    }

    /// What is written in a part; empty, with problems added, where that is no service.
    public Optional<ServicePackage> read(ContentPart part, FileProblems problems) {
        return reader.read(part.content(), problems);
    }

    /// What services may name.
    public interface Known {
        Optional<Agency> agency(String slug);

        boolean service(String slug);

        boolean paper(PaperKind kind, String slug);
    }

    /// Looks whether a service is right by itself and names bodies and blanks that there are, who
    /// take what is applied for; other things it names in vain are noted, since its card is of use
    /// without them.
    public void check(ContentPart part, Known known, FileProblems problems) {
        read(part, problems)
                .ifPresent(
                        service -> {
                            PackageRules.check(service, problems);
                            references.check(service, known, problems);
                        });
    }

    /// As [#check], for a document, a blank or a situation.
    public static void checkPaper(ContentPart part, Known known, FileProblems problems) {
        Papers.read(part.content(), problems)
                .ifPresent(
                        paper ->
                                ServiceReferences.noteUnknown(
                                        "services",
                                        paper.services(),
                                        known::service,
                                        "catalogue.exchange.no-service",
                                        problems));
    }

    /// Slugs of the blanks and situations that ship with the portal. Its documents are not among
    /// those that lines may name.
    public Set<String> shipped(PaperKind kind) {
        return switch (kind) {
            case DOCUMENT -> Set.of();
            case BLANK -> slugs(shipped.blanks(new FileProblems("blanks")), Blank::slug);
            case SITUATION -> slugs(classifiers.situations(), Classifiers.Situation::slug);
        };
    }

    private static <T> Set<String> slugs(List<T> things, Function<T, String> slug) {
        return things.stream().map(slug).collect(Collectors.toUnmodifiableSet());
    }

    /// What neither a service nor a body is.
    public enum PaperKind {
        DOCUMENT,
        BLANK,
        SITUATION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is kept in a database.
    public static final class Kept {
        private final ImportedStore store;
        private final Publications publications;

        private Kept(ImportedStore store, Publications publications) {
            this.store = store;
            this.publications = publications;
        }

        /// Hands over the contents of imported services in force with their slugs, in the order of
        /// the slugs; within a transaction never all of them are in memory.
        public void services(BiConsumer<String, byte[]> reader) {
            store.services(row -> reader.accept(row.slug(), row.content()));
        }

        /// Contents by slug, in the order of the slugs.
        public SequencedMap<String, byte[]> papers(PaperKind kind) {
            return store.papers(kind.word());
        }

        /// Publishes services whose content is new, in the caller's transaction.
        public void publish(
                ServiceExchange exchange, Collection<ContentPart> changed, Instant now) {
            var sources = changed.stream().map(exchange::source).toList();
            store.putServices(publications.publish(sources), now);
        }

        /// Keeps papers that are new or have changed, in the caller's transaction.
        public void put(PaperKind kind, Map<String, byte[]> changed, Instant now) {
            store.putPapers(kind.word(), changed, now);
        }

        /// Tells every node, at the end of the transaction, to read the catalogue anew.
        public void announce(Instant now) {
            store.announce(now);
        }
    }

    /// What is kept in a database.
    public static Kept over(DataSource database, Clock clock) {
        var jdbc = JdbcClient.create(database);
        var batches = new JdbcTemplate(database);
        var versions = new ServiceVersionStore(jdbc, batches);
        return new Kept(
                new ImportedStore(jdbc, batches),
                new Publications(versions, Audit.over(database, clock), clock));
    }

    private Source source(ContentPart part) {
        var problems = new FileProblems(part.slug());
        var content = reader.read(part.content(), problems);
        return new Source(
                new ContentFile(part.slug(), part.content()),
                content.orElseThrow(() -> new IllegalArgumentException(part.slug())));
    }

    private static String slug(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
    }
}
