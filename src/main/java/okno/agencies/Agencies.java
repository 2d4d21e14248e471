package okno.agencies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import okno.content.ContentProblems;
import okno.places.Place;
import okno.places.Places;

/// All agencies the portal knows, held in memory: those that ship with it, and those that were
/// imported, which may change at any moment and do so as a whole.
public final class Agencies {

    private final List<Agency> shipped;
    private volatile SequencedMap<String, Agency> bySlug;

    private Agencies(List<Agency> shipped) {
        this(shipped, ordered(shipped));
    }

    private Agencies(List<Agency> shipped, SequencedMap<String, Agency> bySlug) {
        this.shipped = List.copyOf(shipped);
        this.bySlug = bySlug;
    }

    /// A register without shipped agencies.
    public static Agencies none() {
        return new Agencies(List.of());
    }

    /// Reads and checks the agencies that ship with the portal.
    ///
    /// @throws okno.platform.shipped.WrongContent with every problem of every file
    public static Agencies load(Places places) {
        return AgencyFiles.shipped().read(places);
    }

    /// Checks agencies against each other.
    ///
    /// @param problems gets what is wrong: a slug used twice, a parent that is not there
    static Agencies of(List<Agency> agencies, ContentProblems problems) {
        var checked = new Agencies(agencies);
        agencies.forEach(agency -> checked.checkParent(agency, problems));
        checkOffices(agencies, problems);
        return checked;
    }

    /// The register with other things imported, beside this one. An imported agency stands in for a
    /// shipped one of the same slug; offices join their agencies.
    Agencies importing(List<Agency> agencies, List<Office> offices) {
        var all = new LinkedHashMap<String, Agency>();
        shipped.forEach(agency -> all.put(agency.slug(), agency));
        agencies.forEach(agency -> all.put(agency.slug(), agency));
        offices.stream()
                .collect(Collectors.groupingBy(Office::agency))
                .forEach(
                        (slug, own) -> all.computeIfPresent(slug, (_, agency) -> agency.with(own)));
        return new Agencies(shipped, ordered(all.values()));
    }

    /// Shows at once what another register does.
    public void become(Agencies other) {
        bySlug = other.bySlug;
    }

    private static SequencedMap<String, Agency> ordered(Collection<Agency> agencies) {
        var bySlug = new LinkedHashMap<String, Agency>();
        agencies.stream()
                .sorted(Comparator.comparing(Agency::level).thenComparing(Agency::title))
                .forEach(agency -> bySlug.put(agency.slug(), agency));
        return Collections.unmodifiableSequencedMap(bySlug);
    }

    /// By level, federal first, then by title.
    public List<Agency> all() {
        return List.copyOf(bySlug.values());
    }

    public Optional<Agency> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /// Bodies right under this one.
    public List<Agency> under(Agency superior) {
        var slug = Optional.of(superior.slug());
        return bySlug.values().stream().filter(agency -> agency.parent().equals(slug)).toList();
    }

    /// Bodies above this one, the nearest first.
    public List<Agency> above(Agency agency) {
        List<Agency> above = new ArrayList<>();
        for (var next = agency.parent().flatMap(this::find);
                next.isPresent() && !above.contains(next.get()); ) {
            above.add(next.get());
            next = next.get().parent().flatMap(this::find);
        }
        return List.copyOf(above);
    }

    /// Bodies that serve a place.
    public List<Agency> serving(Place place) {
        return bySlug.values().stream().filter(agency -> agency.serves(place)).toList();
    }

    private void checkParent(Agency agency, ContentProblems problems) {
        agency.parent()
                .filter(parent -> find(parent).isEmpty() || comesBack(agency, parent))
                .ifPresent(
                        parent ->
                                problems.of(AgencyFiles.nameOf(agency.slug()))
                                        .add("parent", "agencies.problem.parent", parent));
    }

    /// Whether the way up from the agency comes back to it.
    private boolean comesBack(Agency agency, String parent) {
        var at = Optional.of(parent);
        for (int steps = 0; at.isPresent() && steps <= bySlug.size(); steps++) {
            if (at.get().equals(agency.slug())) {
                return true;
            }
            at = find(at.get()).flatMap(Agency::parent);
        }
        return at.isPresent();
    }

    private static void checkOffices(List<Agency> agencies, ContentProblems problems) {
        var taken = new HashSet<String>();
        for (var agency : agencies) {
            for (var office : agency.offices()) {
                if (!taken.add(office.slug())) {
                    problems.of(AgencyFiles.nameOf(agency.slug()))
                            .add("offices", "agencies.problem.office-twice", office.slug());
                }
            }
        }
    }
}
