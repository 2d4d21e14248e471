package okno.places;

import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okno.identifiers.Oktmo;
import okno.platform.Zones;

/// All places the portal knows. Immutable, held in memory.
public final class Places {
    private final Map<String, Place> byOktmo = new LinkedHashMap<>();
    private final List<Place> current;

    private Places(List<Place> places) {
        places.forEach(place -> byOktmo.put(place.oktmo(), place));
        Collator russian = Collator.getInstance(Locale.of("ru"));
        current =
                places.stream()
                        .filter(Place::isCurrent)
                        .sorted(Comparator.comparing(Place::shortName, russian))
                        .toList();
    }

    /// Reads and checks the shipped files.
    ///
    /// @throws IllegalStateException with file and line if a row contradicts itself or the others
    public static Places load() {
        return new Places(PlaceFiles.shipped());
    }

    /// Regions and municipalities in use, in the order of the Russian alphabet.
    public List<Place> all() {
        return current;
    }

    public List<Place> regions() {
        return current.stream().filter(Place::isRegion).toList();
    }

    /// Municipalities of a region in use; empty where the portal knows the region only as a whole.
    public List<Place> municipalities(String regionOktmo) {
        return current.stream()
                .filter(place -> !place.isRegion() && place.regionOktmo().equals(regionOktmo))
                .toList();
    }

    /// The place of exactly this code, replaced codes included.
    public Optional<Place> find(String oktmo) {
        return Optional.ofNullable(byOktmo.get(oktmo));
    }

    /// Names of places for a line of text: «Ставропольский край, Челябинская область». Codes
    /// that are not known are left out.
    public String names(List<String> oktmo) {
        return oktmo.stream()
                .flatMap(code -> find(code).stream())
                .map(Place::name)
                .collect(Collectors.joining(", "));
    }

    /// The place that a code of 8 or 11 digits means today: the municipality of a settlement's
    /// code, and the successor of a replaced code.
    public Optional<Place> resolve(String oktmo) {
        Optional<Place> place =
                Oktmo.parse(oktmo)
                        .flatMap(
                                code ->
                                        find(code.settlement().digits())
                                                .or(() -> find(code.municipality().digits())));
        while (place.isPresent() && place.get().history().successor() != null) {
            place = find(place.get().history().successor());
        }
        return place;
    }

    /// The zone in which times are told to who has chosen a place: Moscow's if he has none.
    public ZoneId zone(Optional<String> oktmo) {
        return oktmo.flatMap(this::resolve).map(Place::zone).orElse(Zones.MOSCOW);
    }

    /// The region that a code of 8 or 11 digits lies in, whether or not its municipality is known.
    public Optional<Place> regionOf(String oktmo) {
        return Oktmo.parse(oktmo).map(Oktmo::region).map(Oktmo::digits).flatMap(this::find);
    }

    /// Places in use where each word of the query begins a word of the name or of a town; capitals
    /// and «ё» do not matter. What is called exactly so comes first.
    ///
    /// @param limit how many at most
    public List<Place> search(String query, int limit) {
        PlaceQuery words = new PlaceQuery(query);
        return current.stream()
                .filter(words::matches)
                .sorted(Comparator.comparing(place -> !words.isCalled(place)))
                .limit(limit)
                .toList();
    }
}
