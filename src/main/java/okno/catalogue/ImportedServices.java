package okno.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import okno.catalogue.ServiceVersionStore.Row;
import okno.content.FileProblems;
import okno.forms.Dictionaries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Imported services as they were read. A version never changes, so that a publication reads only
/// those that are new to this node; all, if the documents that light cards name have changed.
final class ImportedServices {
    private static final Logger LOG = LoggerFactory.getLogger(ImportedServices.class);

    private final ImportedStore store;
    private Map<UUID, ServiceVersion> read = Map.of();
    private Papers papers = Papers.none();

    ImportedServices(ImportedStore store) {
        this.store = store;
    }

    /// Those in force, in the order of the slugs.
    ///
    /// @param documents those that light cards may name
    synchronized List<ServiceVersion> inForce(Dictionaries dictionaries, Papers documents) {
        var known = documents.sameDocuments(papers) ? read : Map.<UUID, ServiceVersion>of();
        var wanted = store.inForce().values();
        read = read(wanted, known, new PackageReader(dictionaries, documents));
        papers = documents;
        return wanted.stream().map(read::get).filter(Objects::nonNull).toList();
    }

    private Map<UUID, ServiceVersion> read(
            Collection<UUID> wanted, Map<UUID, ServiceVersion> known, PackageReader reader) {
        var versions = new HashMap<UUID, ServiceVersion>();
        var fresh = new ArrayList<UUID>();
        for (var id : wanted) {
            var version = known.get(id);
            if (version == null) {
                fresh.add(id);
            } else {
                versions.put(id, version);
            }
        }
        store.each(fresh, rows -> versions.putAll(read(rows, reader)));
        return versions;
    }

    private static Map<UUID, ServiceVersion> read(List<Row> rows, PackageReader reader) {
        return rows.parallelStream()
                .flatMap(row -> read(row, reader).stream())
                .collect(Collectors.toMap(ServiceVersion::id, version -> version));
    }

    /// What was imported was readable then. If it is not any longer, the portal shows the rest.
    private static Optional<ServiceVersion> read(Row row, PackageReader reader) {
        var problems = new FileProblems(row.slug());
        var version = reader.read(row.content(), problems).map(row::with);
        if (!problems.none()) {
            LOG.warn("The imported service {} cannot be read: {}", row.slug(), problems.list());
        }
        return version;
    }
}
