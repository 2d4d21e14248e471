package okno.agencies;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import okno.agencies.hours.Hours;
import okno.content.ContentPart;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.KnownContents;
import okno.content.YamlFile;
import okno.places.Places;
import okno.platform.shipped.ContentFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Bodies and offices that come from elsewhere: whether they are right, and where they are kept.
@Service
public class AgencyExchange {
    private final ImportedAgencyStore store;
    private final Places places;
    private final KnownContents<Agency> bodies;
    private KnownContents<Office> offices;
    private Optional<List<Agency>> bodiesBefore = Optional.empty();

    AgencyExchange(ImportedAgencyStore store, Places places) {
        this.store = store;
        this.places = places;
        this.bodies = new KnownContents<>(content -> read("", content, places, unheard()));
        this.offices = offices(AgencyExchange::nobody);
    }

    /// For a command that has a connection and no Spring.
    public static AgencyExchange over(DataSource database, Places places) {
        return new AgencyExchange(
                new ImportedAgencyStore(JdbcClient.create(database), new JdbcTemplate(database)),
                places);
    }

    /// What a part of a file tells of.
    public enum Kind {
        AGENCY,
        OFFICE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The names of the fields that a line may have, in the order in which they are written.
    public static SequencedSet<String> fieldsOf(Kind kind) {
        return switch (kind) {
            case AGENCY -> AgencyLineReader.AGENCY_FIELDS;
            case OFFICE -> AgencyLineReader.OFFICE_FIELDS;
        };
    }

    /// Content files that ship with the portal, by slug.
    public static SequencedMap<String, byte[]> shipped() {
        var contents = new LinkedHashMap<String, byte[]>();
        AgencyFiles.shipped()
                .files()
                .forEach(file -> contents.put(AgencyFiles.slugOf(file.name()), file.content()));
        return contents;
    }

    /// Looks whether a part is right by itself and names bodies that there are. Hours that are not
    /// understood are noted with the words at fault: they are shown as they are, but nobody learns
    /// whether it is open now.
    ///
    /// @param known whether there is such a body
    /// @return what was read; empty, with problems added, when the part is not right
    public static Optional<Agency> check(
            ContentPart part, Predicate<String> known, Places places, FileProblems problems) {
        var agency = read(part.slug(), part.content(), places, problems);
        agency.ifPresent(read -> note(read, known, problems));
        return agency;
    }

    /// A body as its content tells of it; empty where that is not right.
    public static Optional<Agency> body(String slug, byte[] content, Places places) {
        return read(slug, content, places, unheard());
    }

    /// Who would stand above itself on some day.
    ///
    /// @param known contents of agencies by slug
    /// @return slugs, with one of those above each
    public static Map<String, String> underThemselves(Map<String, byte[]> known) {
        var superiors = new HashMap<String, Superiors>();
        known.forEach(
                (slug, content) ->
                        YamlFile.fields(content, unheard())
                                .map(AgencyFields::superiors)
                                .ifPresent(all -> superiors.put(slug, all)));
        Function<String, Superiors> above = slug -> superiors.getOrDefault(slug, Superiors.NONE);
        return superiors.entrySet().stream()
                .filter(one -> Superiors.comeBack(one.getKey(), above))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, one -> String.join(", ", one.getValue().all())));
    }

    /// As [#check], for an office alone.
    public static void checkOffice(
            ContentPart part, Predicate<String> known, Places places, FileProblems problems) {
        office(part.content(), places, AgencyExchange::nobody, problems)
                .ifPresent(
                        office -> {
                            if (!known.test(office.agency())) {
                                problems.add(
                                        "agency", "agencies.problem.no-agency", office.agency());
                            }
                            noteHours(office, problems);
                        });
    }

    /// Contents by slug, in the order of the slugs.
    public SequencedMap<String, byte[]> contents(Kind kind) {
        return store.contents(kind);
    }

    /// Keeps what is new or has changed, in the caller's transaction.
    public void put(Kind kind, Map<String, byte[]> changed, Instant now) {
        store.put(kind, changed, now);
    }

    /// A register with what is kept now, beside the one that is shown. What was read before is not
    /// read again; offices are when bodies have changed, which tell where they stand.
    public synchronized Agencies read(Agencies agencies) {
        var kept = store.all();
        var imported = bodies.read(kept.agencies());
        if (!bodiesBefore.equals(Optional.of(imported))) {
            var bySlug =
                    imported.stream()
                            .collect(Collectors.toMap(Agency::slug, one -> one, (_, last) -> last));
            offices =
                    offices(
                            slug ->
                                    Optional.ofNullable(bySlug.get(slug))
                                            .or(() -> agencies.find(slug)));
            bodiesBefore = Optional.of(imported);
        }
        return agencies.importing(imported, offices.read(kept.offices()));
    }

    private KnownContents<Office> offices(Function<String, Optional<Agency>> known) {
        return new KnownContents<>(content -> office(content, places, known, unheard()));
    }

    /// What was imported was right then; if a place or another thing it names is gone since, it is
    /// left out rather than everything.
    private static FileProblems unheard() {
        return new FileProblems("imported");
    }

    private static Optional<Agency> read(
            String slug, byte[] content, Places places, FileProblems problems) {
        if (ContentPart.isLine(content)) {
            var read =
                    YamlFile.fields(content, problems)
                            .map(new AgencyLineReader(places, AgencyExchange::nobody)::agency);
            return problems.none() ? read : Optional.empty();
        }
        var named = slug.isEmpty() ? slugOf(content) : slug;
        return new AgencyReader(places)
                .read(new ContentFile(AgencyFiles.nameOf(named), content), problems);
    }

    private static String slugOf(byte[] content) {
        return YamlFile.fields(content, unheard()).flatMap(root -> root.peek("slug")).orElse("");
    }

    private static Optional<Office> office(
            byte[] content,
            Places places,
            Function<String, Optional<Agency>> known,
            FileProblems problems) {
        var reader = new AgencyLineReader(places, known);
        Optional<Fields> fields = YamlFile.fields(content, problems);
        var read = fields.map(reader::office);
        return problems.none() ? read : Optional.empty();
    }

    private static void note(Agency agency, Predicate<String> known, FileProblems problems) {
        agency.superiors().all().stream()
                .filter(parent -> !known.test(parent))
                .forEach(parent -> problems.add("parent", "agencies.problem.parent", parent));
        agency.validity()
                .successor()
                .filter(next -> next.equals(agency.slug()) || !known.test(next))
                .ifPresent(next -> problems.add("successor", "agencies.problem.successor", next));
        agency.details()
                .consulting()
                .hours()
                .ifPresent(hours -> noteHours("consulting_hours", hours, problems));
        agency.offices().forEach(office -> noteHours(office, problems));
    }

    private static void noteHours(Office office, FileProblems problems) {
        noteHours("hours", office.hours(), problems);
    }

    private static void noteHours(String field, Hours hours, FileProblems problems) {
        if (!hours.unread().isEmpty()) {
            problems.note(1, field, "agencies.problem.hours", String.join("», «", hours.unread()));
        }
    }

    /// A part of a file is checked without the agencies around it.
    private static Optional<Agency> nobody(String slug) {
        return Optional.empty();
    }
}
