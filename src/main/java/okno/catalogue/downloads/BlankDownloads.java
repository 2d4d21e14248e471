package okno.catalogue.downloads;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// Counts downloads of blanks and samples. Counts wait in memory, so that a download needs no
/// database, and are written every minute; a node that dies loses a minute. Only blanks of the
/// catalogue are counted, so the counts are as few as these.
@Service
public class BlankDownloads {

    private static final int SHOWN = 10;
    private static final Period LATELY = Period.ofDays(30);
    private static final Period KEPT = Period.ofYears(3);

    private final Map<BlankDay, Counts> waiting = new ConcurrentHashMap<>();
    private final DownloadStore store;
    private final Clock clock;

    BlankDownloads(DownloadStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Nodes write the same rows: all in one order, lest they wait for each other in a circle.
    record BlankDay(LocalDate day, String slug) implements Comparable<BlankDay> {
        @Override
        public int compareTo(BlankDay other) {
            return Comparator.comparing(BlankDay::day)
                    .thenComparing(BlankDay::slug)
                    .compare(this, other);
        }
    }

    record Counts(int forms, int samples) {
        Counts plus(Counts other) {
            return new Counts(forms + other.forms, samples + other.samples);
        }
    }

    /// A blank with its downloads, those of all its versions together.
    ///
    /// @param forms of the file to fill in, within thirty days
    /// @param samples of the filled sample, within thirty days
    /// @param ever of both, as long as counts are kept: three years
    public record Downloaded(String slug, long forms, long samples, long ever) {}

    /// A file went out.
    ///
    /// @param sample whether it was the filled sample
    public void count(String slug, boolean sample) {
        var one = sample ? new Counts(0, 1) : new Counts(1, 0);
        waiting.merge(new BlankDay(today(), slug), one, Counts::plus);
    }

    /// The counts of some blanks by their slugs; those nobody downloaded are absent.
    public Map<String, Downloaded> of(Collection<String> slugs) {
        return store.find(slugs, today().minus(LATELY)).stream()
                .collect(Collectors.toMap(Downloaded::slug, one -> one));
    }

    /// Those most downloaded within thirty days, the most first.
    public List<Downloaded> most() {
        return store.most(today().minus(LATELY), SHOWN);
    }

    /// Writes what was counted, and forgets what is too old. What could not be written waits on.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void write() {
        var counted = new TreeMap<BlankDay, Counts>();
        for (var key : List.copyOf(waiting.keySet())) {
            var counts = waiting.remove(key);
            if (counts != null) {
                counted.put(key, counts);
            }
        }
        try {
            store.add(counted, today().minus(KEPT));
        } catch (DataAccessException | TransactionException notNow) {
            counted.forEach((key, counts) -> waiting.merge(key, counts, Counts::plus));
            throw notNow;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
