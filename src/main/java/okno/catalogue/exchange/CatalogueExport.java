package okno.catalogue.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import okno.agencies.AgencyExchange;
import okno.catalogue.ServiceExchange;
import okno.places.Places;

/// Writes what is published into an exchange folder. Packages leave as they came, byte for byte,
/// each as a file; what came as lines, as lines of JSON. What is exported, imported elsewhere and
/// exported there gives the same bytes.
public final class CatalogueExport {
    private final Places places;
    private final boolean shipped;

    /// @param shipped whether the portal shows the bodies and services that ship with it
    public CatalogueExport(Places places, boolean shipped) {
        this.places = places;
        this.shipped = shipped;
    }

    /// Writes the folder, which is made if it is absent.
    ///
    /// @return how many files were written
    /// @throws IOException if a file cannot be written
    public int write(Path folder, DataSource database, Clock clock) throws IOException {
        var services = ServiceExchange.load(places);
        var kept = new KeptThings(database, clock, places, services);
        int files = 0;
        for (var kind : ExchangeKind.values()) {
            try (var written = new WrittenKind(folder, kind)) {
                var own = new TreeMap<>(shipped ? shipped(kind, services) : Map.of());
                kept.each(kind, (slug, content) -> write(slug, content, own, written));
                own.forEach(written::add);
                files += written.files();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return files;
    }

    /// What ships stands before what is kept as the alphabet has it, unless that stands in for it.
    private static void write(
            String slug, byte[] content, SortedMap<String, byte[]> own, WrittenKind written) {
        own.remove(slug);
        var before = own.headMap(slug);
        before.forEach(written::add);
        before.clear();
        written.add(slug, content);
    }

    private static SequencedMap<String, byte[]> shipped(
            ExchangeKind kind, ServiceExchange services) {
        return switch (kind) {
            case AGENCIES -> AgencyExchange.shipped();
            case SERVICES -> services.shipped();
            case OFFICES, DOCUMENTS, BLANKS, SITUATIONS -> new TreeMap<>();
        };
    }
}
