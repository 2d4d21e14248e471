package okno.catalogue.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import okno.agencies.AgencyExchange;
import okno.catalogue.ServiceExchange;
import okno.content.ContentPart;
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
            var contents = new TreeMap<String, byte[]>();
            if (shipped) {
                contents.putAll(shipped(kind, services));
            }
            contents.putAll(kept.contents(kind));
            files += write(folder, kind, contents);
        }
        return files;
    }

    private static SequencedMap<String, byte[]> shipped(
            ExchangeKind kind, ServiceExchange services) {
        return switch (kind) {
            case AGENCIES -> AgencyExchange.shipped();
            case SERVICES -> services.shipped();
            case OFFICES, DOCUMENTS, BLANKS, SITUATIONS -> new TreeMap<>();
        };
    }

    private static int write(Path folder, ExchangeKind kind, Map<String, byte[]> contents)
            throws IOException {
        int files = 0;
        Files.createDirectories(folder);
        var lines = folder.resolve(kind.word() + ".jsonl");
        if (contents.values().stream().anyMatch(ContentPart::isLine)) {
            writeLines(lines, contents);
            files++;
        }
        for (var content : contents.entrySet()) {
            if (!ContentPart.isLine(content.getValue())) {
                var packages = Files.createDirectories(folder.resolve(kind.word()));
                Files.write(packages.resolve(content.getKey() + ".yaml"), content.getValue());
                files++;
            }
        }
        return files;
    }

    private static void writeLines(Path file, Map<String, byte[]> contents) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (var content : contents.values()) {
                if (ContentPart.isLine(content)) {
                    out.write(content);
                    out.write('\n');
                }
            }
        }
    }
}
