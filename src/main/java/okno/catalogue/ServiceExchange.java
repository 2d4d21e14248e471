package okno.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
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
    private final ServiceReferences references;

    private ServiceExchange(Places places) {
        var problems = new FileProblems("packages");
        var dictionaries = DictionaryReader.read(shipped.dictionaries().content(), problems);
        var classifiers = ClassifierReader.read(shipped.classifiers().content(), problems);
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

    /// Looks whether a service is right by itself and names bodies that there are; other things it
    /// names in vain are noted, since its card is of use without them.
    ///
    /// @param agency whether there is such a body
    /// @return what was read; empty, with problems added, when the part is not right
    public Optional<ServicePackage> check(
            ContentPart part, Predicate<String> agency, FileProblems problems) {
        var read = reader.read(part.content(), problems);
        read.ifPresent(
                service -> {
                    PackageRules.check(service, problems);
                    references.check(service, agency, problems);
                });
        return read;
    }

    /// As [#check], for a document, a blank or a situation.
    public static void checkPaper(ContentPart part, FileProblems problems) {
        Papers.read(part.content(), problems);
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
