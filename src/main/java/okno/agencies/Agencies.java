package okno.agencies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import okno.content.ContentProblems;
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
    /// @param problems gets what is wrong: a slug used twice, a superior or successor not there
    static Agencies of(List<Agency> agencies, ContentProblems problems) {
        var checked = new Agencies(agencies);
        agencies.forEach(agency -> checked.checkParent(agency, problems));
        agencies.forEach(agency -> checked.checkSuccessor(agency, problems));
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

    /// The agency of this slug, or who does its work at a moment if it has ended before. An ended
    /// one without a successor that the portal knows stands for itself.
    public Optional<Agency> inCharge(String slug, Instant moment) {
        return find(slug)
                .map(
                        agency ->
                                agency.validity().successor().isEmpty()
                                        ? agency
                                        : heirs(agency, moment).getLast());
    }

    /// The agencies that came after one another down to this moment, the agency itself first.
    private List<Agency> heirs(Agency agency, Instant moment) {
        List<Agency> heirs = new ArrayList<>();
        for (var next = Optional.of(agency); next.isPresent() && !heirs.contains(next.get()); ) {
            var heir = next.get();
            heirs.add(heir);
            next =
                    heir.validity().endedBefore(heir.dayOf(moment))
                            ? heir.validity().successor().flatMap(this::find)
                            : Optional.empty();
        }
        return heirs;
    }

    /// Agencies whose work this one took over, at a moment.
    public List<Agency> before(Agency agency, Instant moment) {
        var slug = Optional.of(agency.slug());
        return bySlug.values().stream()
                .filter(other -> other.validity().successor().equals(slug))
                .filter(other -> other.validity().endedBefore(other.dayOf(moment)))
                .toList();
    }

    /// Slugs of those who do the work of some agencies at a moment; those that are not known stay.
    public Set<String> inCharge(Collection<String> slugs, Instant moment) {
        return slugs.stream()
                .map(slug -> inCharge(slug, moment).map(Agency::slug).orElse(slug))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Bodies right under this one on a day.
    public List<Agency> under(Agency superior, LocalDate day) {
        var slug = Optional.of(superior.slug());
        return bySlug.values().stream()
                .filter(agency -> agency.superiors().on(day).equals(slug))
                .toList();
    }

    /// Bodies above this one on a day, the nearest first.
    public List<Agency> above(Agency agency, LocalDate day) {
        List<Agency> above = new ArrayList<>();
        for (var next = agency.superiors().on(day).flatMap(this::find);
                next.isPresent() && !above.contains(next.get()); ) {
            above.add(next.get());
            next = next.get().superiors().on(day).flatMap(this::find);
        }
        return List.copyOf(above);
    }

    private void checkParent(Agency agency, ContentProblems problems) {
        boolean comesBack = Superiors.comeBack(agency.slug(), this::superiors);
        agency.superiors().all().stream()
                .filter(superior -> comesBack || find(superior).isEmpty())
                .forEach(
                        superior ->
                                problems.of(AgencyFiles.nameOf(agency.slug()))
                                        .add("parent", "agencies.problem.parent", superior));
    }

    private Superiors superiors(String slug) {
        return find(slug).map(Agency::superiors).orElse(Superiors.NONE);
    }

    private void checkSuccessor(Agency agency, ContentProblems problems) {
        agency.validity()
                .successor()
                .filter(next -> find(next).isEmpty() || next.equals(agency.slug()))
                .ifPresent(
                        next ->
                                problems.of(AgencyFiles.nameOf(agency.slug()))
                                        .add("successor", "agencies.problem.successor", next));
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
