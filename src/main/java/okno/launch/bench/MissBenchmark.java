package okno.launch.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import okno.catalogue.Catalogue;
import okno.platform.web.GuestPages;

/// Cards that are made for their first reader against the same cards from memory, by turns: what it
/// costs not to have been asked before.
record MissBenchmark() implements Benchmark {
    private static final int THREADS = 4;
    private static final int ADDRESSES = 500;
    private static final double MOST = 3;

    @Override
    public String name() {
        return "miss";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var paths = addresses();
        turns(stand, paths, stand.warmUp());
        var taken = turns(stand, paths, stand.time());
        var unread = turns(stand, cards(stand), stand.time());
        var misses = taken.misses.total();
        return new Outcome(
                misses,
                new Measurement.Reference("the same cards from memory", taken.hits.total().rps()),
                1 / taken.cost(),
                0,
                Heap.liveMb(),
                "a miss costs <= %.0f hits, costs %.1f; of a card nobody has read %.1f"
                        .formatted(MOST, taken.cost(), unread.cost()),
                misses.errors() == 0 && taken.cost() <= MOST);
    }

    private record Taken(Turns misses, Turns hits) {
        /// Of a miss, in hits.
        double cost() {
            return hits.total().rps() / misses.total().rps();
        }
    }

    /// Each address is asked for once by each side of a turn: first nobody has asked for it.
    private static Taken turns(Stand stand, List<String> paths, Duration time) throws Exception {
        int each = paths.size() / THREADS;
        var load = new Load(THREADS);
        var misses = new Turns();
        var hits = new Turns();
        long end = System.nanoTime() + time.toNanos();
        do {
            stand.bean(GuestPages.class).clear();
            misses.add(load.run(reader(stand.port(), paths), each));
            hits.add(load.run(reader(stand.port(), paths), each));
        } while (System.nanoTime() < end);
        return new Taken(misses, hits);
    }

    /// One card by many addresses, as readers of many places come to it.
    private static List<String> addresses() {
        return IntStream.range(0, ADDRESSES)
                .mapToObj(number -> "/services/" + WholeDrafts.SERVICE + "?reader=" + number)
                .toList();
    }

    /// Each card by its own address.
    private static List<String> cards(Stand stand) {
        return stand.bean(Catalogue.class).services().stream()
                .map(service -> "/services/" + service.content().slug())
                .toList();
    }

    private static Load.Workers reader(int port, List<String> paths) {
        return thread -> PageReader.packed(port, paths, thread * (paths.size() / THREADS));
    }
}
