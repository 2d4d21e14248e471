package okno.launch.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A page of somebody who has signed in, for fifty users who each ask for it four times a second,
/// with few rows in the database and with many. The ratio tells of the rate when they do not pause
/// at all.
final class SignedInBenchmark implements Benchmark {
    private static final int USERS = 50;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final double MOST_P95_MS = 60;
    private static final double MOST_GROWTH = 1.3;

    private final String name;
    private final String path;
    private final Growing crowd;
    private final Door door;
    private final List<HttpConnection> users = new ArrayList<>();
    private Figures few = Figures.of(1, 0, new long[0]);

    /// @param door how a user of a number comes in
    SignedInBenchmark(String name, String path, Growing crowd, Door door) {
        this.name = name;
        this.path = path;
        this.crowd = crowd;
        this.door = door;
    }

    /// Signs a user in.
    interface Door {
        HttpConnection open(Stand stand, int user) throws IOException;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void atFirst(Stand stand) throws Exception {
        for (int user = 0; user < USERS; user++) {
            users.add(door.open(stand, user));
        }
        crowd.growTo(FEW);
        load(stand.warmUp());
        few = load(stand.time());
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        crowd.growTo(MANY);
        load(stand.warmUp());
        long before = stand.queries().get();
        var many = load(stand.time());
        long queries = stand.queries().get() - before;
        double fullRps = at(new Load(USERS), stand.time().dividedBy(4)).rps();
        double bareRps = bareRps(stand);
        double growth = many.p50Ms() / few.p50Ms();
        return new Outcome(
                many,
                new Measurement.Reference(
                        "the same bytes from the memory of a bare server", bareRps),
                fullRps / bareRps,
                (double) queries / many.requests(),
                Heap.liveMb(),
                bar(growth),
                many.errors() == 0 && many.p95Ms() <= MOST_P95_MS && growth <= MOST_GROWTH);
    }

    private String bar(double growth) {
        return "p95 <= %.0f ms at %d users; with %d rows <= %.1f x p50 with %d, is %.2f x"
                .formatted(MOST_P95_MS, USERS, MANY, MOST_GROWTH, FEW, growth);
    }

    private Figures load(Duration time) throws Exception {
        return at(new Load(USERS, PAUSE), time);
    }

    private Figures at(Load load, Duration time) throws Exception {
        return load.run(user -> new Reader(users.get(user).again(), path), time);
    }

    private double bareRps(Stand stand) throws Exception {
        try (var connection = users.getFirst().again()) {
            stand.bare().put(path, connection.get(path).body());
        }
        int port = stand.bare().port();
        Load.Workers readers = _ -> new Reader(new HttpConnection(port), path);
        return new Load(USERS).run(readers, stand.time().dividedBy(4)).rps();
    }

    private record Reader(HttpConnection connection, String path) implements Load.Worker {
        @Override
        public boolean run() throws Exception {
            return connection.get(path).status() == 200;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
