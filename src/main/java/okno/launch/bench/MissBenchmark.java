package okno.launch.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
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
        turns(stand, stand.warmUp());
        var turns = turns(stand, stand.time());
        var misses = turns.misses.total();
        double hitRps = turns.hits.total().rps();
        double ratio = misses.rps() / hitRps;
        return new Outcome(
                misses,
                new Measurement.Reference("the same cards from memory", hitRps),
                ratio,
                0,
                Heap.liveMb(),
                "a miss costs <= %.0f hits, costs %.1f".formatted(MOST, 1 / ratio),
                misses.errors() == 0 && 1 / ratio <= MOST);
    }

    private record Taken(Turns misses, Turns hits) {}

    /// Each address is asked for once by each side of a turn: first nobody has asked for it.
    private static Taken turns(Stand stand, Duration time) throws Exception {
        var paths = addresses();
        var load = new Load(THREADS);
        var misses = new Turns();
        var hits = new Turns();
        long end = System.nanoTime() + time.toNanos();
        do {
            stand.bean(GuestPages.class).clear();
            misses.add(load.run(reader(stand.port(), paths), ADDRESSES / THREADS));
            hits.add(load.run(reader(stand.port(), paths), ADDRESSES / THREADS));
        } while (System.nanoTime() < end);
        return new Taken(misses, hits);
    }

    private static List<String> addresses() {
        return IntStream.range(0, ADDRESSES)
                .mapToObj(number -> "/services/" + WholeDrafts.SERVICE + "?reader=" + number)
                .toList();
    }

    private static Load.Workers reader(int port, List<String> paths) {
        return thread -> PageReader.packed(port, paths, thread * (ADDRESSES / THREADS));
    }
}
