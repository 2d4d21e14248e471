package okno.launch.bench;

import java.util.List;

/// A page for guests against the same bytes from the memory of a bare server, by turns.
record PageBenchmark(String name, List<String> paths, double bar) implements Benchmark {
    private static final int THREADS = 16;
    private static final int TURNS = 3;

    @Override
    public Outcome run(Stand stand) throws Exception {
        try (var connection = new HttpConnection(stand.port())) {
            for (var path : paths) {
                stand.bare().put(path, connection.get(path).body());
            }
        }
        var load = new Load(THREADS);
        load.run(reader(stand.bare().port()), stand.warmUp().dividedBy(2));
        load.run(reader(stand.port()), stand.warmUp().dividedBy(2));
        long before = stand.queries().get();
        var ours = new Turns();
        var bare = new Turns();
        for (int i = 0; i < TURNS; i++) {
            bare.add(load.run(reader(stand.bare().port()), stand.time().dividedBy(2L * TURNS)));
            ours.add(load.run(reader(stand.port()), stand.time().dividedBy(2L * TURNS)));
        }
        var figures = ours.total();
        double ratio = figures.rps() / bare.total().rps();
        return new Outcome(
                figures,
                new Measurement.Reference(
                        "the same bytes from the memory of a bare server", bare.total().rps()),
                ratio,
                (double) (stand.queries().get() - before) / figures.requests(),
                Heap.liveMb(),
                "ratio >= " + bar,
                figures.errors() == 0 && ratio >= bar);
    }

    private Load.Workers reader(int port) {
        return thread -> PageReader.plain(port, paths, thread);
    }
}
