package okno.catalogue.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import okno.agencies.AgencyExchange;
import okno.catalogue.ServiceExchange;
import okno.content.ContentPart;
import okno.content.ContentProblem;
import okno.places.Places;

/// Checks and imports exchange folders. A file is imported as a whole in one transaction, or not at
/// all; what is there already stays as it is, so that an import that was broken off goes on where
/// it stopped when it is run again.
public final class CatalogueImport {
    private final Places places;
    private final boolean shipped;

    /// @param shipped whether the portal shows the bodies and services that ship with it
    public CatalogueImport(Places places, boolean shipped) {
        this.places = places;
        this.shipped = shipped;
    }

    /// What became of a file.
    ///
    /// @param problems why it was not imported; empty if it was or would be
    /// @param notes what to know about it
    /// @param things how many things it tells of that no package tells better
    public record Outcome(
            String file,
            List<ContentProblem> problems,
            List<ContentProblem> notes,
            int things,
            int fresh,
            int changed) {
        public Outcome {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }

        public boolean right() {
            return problems.isEmpty();
        }

        /// Things that were there exactly so.
        public int same() {
            return things - fresh - changed;
        }
    }

    /// Notes of what a folder holds beside files of the exchange: nobody reads it.
    public static List<ContentProblem> passedOver(Path path) {
        return ExchangeFile.passedOver(path);
    }

    /// Looks whether a folder, or a file, is right, without a database.
    ///
    /// @throws java.io.UncheckedIOException if a file is there and cannot be read
    public List<Outcome> check(Path path) {
        return checking(ServiceExchange.load(places)).run(path).stream()
                .map(file -> outcome(file, Map.of()))
                .toList();
    }

    /// Imports the files that are right.
    ///
    /// @param dry only tells what would be done
    /// @throws java.io.UncheckedIOException if a file is there and cannot be read
    public List<Outcome> run(Path path, DataSource database, Clock clock, boolean dry) {
        var services = ServiceExchange.load(places);
        var kept = new KeptThings(database, clock, places, services);
        var check = checking(services);
        for (var kind : ExchangeKind.values()) {
            kept.each(kind, (slug, content) -> check.know(kind, slug, content));
        }
        Map<ExchangeKind, Map<String, byte[]>> before = new EnumMap<>(ExchangeKind.class);
        List<Outcome> outcomes = new ArrayList<>();
        for (var file : check.run(path)) {
            var there = before.computeIfAbsent(file.kind(), kind -> there(kind, kept, services));
            var outcome = outcome(file, there);
            if (!dry && outcome.fresh() + outcome.changed() > 0) {
                kept.put(file.kind(), different(file, there));
            }
            file.parts().forEach(part -> there.put(part.slug(), part.content()));
            outcomes.add(outcome);
        }
        return List.copyOf(outcomes);
    }

    /// What ships with the portal needs no import to be there.
    private Map<String, byte[]> there(
            ExchangeKind kind, KeptThings kept, ServiceExchange services) {
        Map<String, byte[]> there = new HashMap<>();
        if (shipped && kind == ExchangeKind.AGENCIES) {
            there.putAll(AgencyExchange.shipped());
        }
        if (shipped && kind == ExchangeKind.SERVICES) {
            there.putAll(services.shipped());
        }
        there.putAll(kept.contents(kind));
        return there;
    }

    private ExchangeCheck checking(ServiceExchange services) {
        var check = new ExchangeCheck(places, services);
        if (shipped) {
            check.knowShipped();
        }
        return check;
    }

    private static Outcome outcome(ExchangeFile file, Map<String, byte[]> there) {
        var different = file.problems().none() ? different(file, there) : List.<ContentPart>of();
        int changed =
                (int) different.stream().filter(part -> there.containsKey(part.slug())).count();
        return new Outcome(
                file.name(),
                file.problems().list().stream().sorted(ContentProblem.BY_PLACE).toList(),
                file.problems().notes().stream().sorted(ContentProblem.BY_PLACE).toList(),
                file.parts().size(),
                different.size() - changed,
                changed);
    }

    private static List<ContentPart> different(ExchangeFile file, Map<String, byte[]> there) {
        return file.parts().stream()
                .filter(part -> !Arrays.equals(part.content(), there.get(part.slug())))
                .toList();
    }
}
