package okno.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import okno.content.ContentProblems;
import okno.identifiers.Oktmo;
import okno.places.Place;

/// All service centres the portal knows. Immutable, held in memory.
public final class Centres {
    private final SequencedMap<String, Centre> bySlug = new LinkedHashMap<>();

    private Centres() {}

    /// Checks centres against each other.
    ///
    /// @param problems gets slugs that are used twice
    static Centres of(List<CentreFile> files, ContentProblems problems) {
        var all = new Centres();
        for (var file : files) {
            for (var centre : file.centres()) {
                if (all.bySlug.putIfAbsent(centre.slug(), centre) != null) {
                    problems.of(file.name())
                            .add("centres", "verification.problem.twice", centre.slug());
                }
            }
        }
        return all;
    }

    /// Centres of one content file.
    record CentreFile(String name, List<Centre> centres) {}

    /// In the order of the content files.
    public List<Centre> all() {
        return List.copyOf(bySlug.values());
    }

    public Optional<Centre> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /// Centres of a place; of its whole region where the place has none.
    public List<Centre> around(Place place) {
        var here = all().stream().filter(centre -> centre.isIn(place)).toList();
        return here.isEmpty()
                ? all().stream().filter(centre -> sameRegion(centre, place)).toList()
                : here;
    }

    private static Oktmo region(String oktmo) {
        return new Oktmo(oktmo).region();
    }

    private static boolean sameRegion(Centre centre, Place place) {
        return region(centre.place()).equals(region(place.regionOktmo()));
    }
}
