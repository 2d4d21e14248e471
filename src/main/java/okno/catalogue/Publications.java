package okno.catalogue;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.catalogue.PackageSet.Source;
import okno.catalogue.ServiceVersionStore.Row;
import okno.platform.Ids;
import okno.platform.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes new content a new version.
@Service
class Publications {

    /// The record names versions as long as a person would read them; all are in the table.
    private static final int MOST_NAMED = 200;

    private final ServiceVersionStore store;
    private final Audit audit;
    private final Clock clock;

    Publications(ServiceVersionStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// Stores what differs from the last version of its service and returns the versions in force,
    /// one for each package.
    @Transactional
    List<ServiceVersion> publish(List<Source> sources) {
        store.lock();
        var latest =
                store
                        .latest(sources.stream().map(source -> source.content().slug()).toList())
                        .stream()
                        .collect(Collectors.toMap(Row::slug, Function.identity()));
        List<Row> fresh = new ArrayList<>();
        List<ServiceVersion> inForce = new ArrayList<>();
        for (var source : sources) {
            var last = latest.get(source.content().slug());
            var hash = Sha256.hex(source.file().content());
            if (last != null && last.hash().equals(hash)) {
                inForce.add(last.with(source.content()));
            } else {
                var row = next(source, hash, last);
                fresh.add(row);
                inForce.add(row.with(source.content()));
            }
        }
        keep(fresh);
        return List.copyOf(inForce);
    }

    private void keep(List<Row> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        store.insert(fresh);
        var versions =
                fresh.stream()
                        .limit(MOST_NAMED)
                        .map(row -> row.slug() + ":" + row.number())
                        .collect(Collectors.joining(" "));
        audit.record(
                Actor.system("publication"),
                "catalogue.published",
                "catalogue",
                "services",
                Map.of("count", Integer.toString(fresh.size()), "versions", versions));
    }

    private Row next(Source source, String hash, @Nullable Row last) {
        return new Row(
                Ids.next(clock),
                source.content().slug(),
                last == null ? 1 : last.number() + 1,
                source.file().content(),
                hash,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
