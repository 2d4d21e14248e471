package okno.launch.bench;

import java.io.IOException;

/// A page of somebody who has signed in, at fifty users at once.
///
/// @param door how a user of a number comes in
record SignedInBenchmark(String name, String path, Door door) implements Benchmark {
    private static final int USERS = 50;
    private static final double MOST_P95_MS = 60;

    /// Signs a user in.
    interface Door {
        HttpConnection open(Stand stand, int user) throws Exception;
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var load = new Load(USERS);
        load.run(user -> new Reader(door.open(stand, user), path), stand.warmUp());
        long before = stand.queries().get();
        var figures = load.run(user -> new Reader(door.open(stand, user), path), stand.time());
        long queries = stand.queries().get() - before;
        String page;
        try (var connection = door.open(stand, 0)) {
            page = connection.get(path).body();
        }
        stand.bare().put(path, page);
        var bare =
                load.run(
                        _ -> new Reader(new HttpConnection(stand.bare().port()), path),
                        stand.time().dividedBy(4));
        return new Outcome(
                figures,
                new Measurement.Reference(
                        "the same bytes from the memory of a bare server", bare.rps()),
                figures.rps() / bare.rps(),
                (double) queries / figures.requests(),
                "p95 <= " + MOST_P95_MS + " ms at " + USERS + " users",
                figures.p95Ms() <= MOST_P95_MS);
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
