package okno.launch.bench;

/// Signing in, against the three password hashes that it cannot do without.
record LoginBenchmark(People people) implements Benchmark {
    private static final int THREADS = 4;
    private static final int HASHES = 3;
    private static final double BAR = 0.6;

    @Override
    public String name() {
        return "login";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var load = new Load(THREADS);
        Load.Workers signIn = thread -> new SignIn(stand, people, thread);
        load.run(signIn, stand.warmUp());
        long before = stand.queries().get();
        var figures = load.run(signIn, stand.time().dividedBy(2));
        long queries = stand.queries().get() - before;
        double bareRps = Hashing.rps(HASHES, stand.time().dividedBy(2));
        double ratio = figures.rps() / bareRps;
        return new Outcome(
                figures,
                new Measurement.Reference("three Argon2id hashes and nothing else", bareRps),
                ratio,
                (double) queries / figures.requests(),
                Heap.liveMb(),
                Hashing.bar(BAR, ratio),
                ratio >= BAR);
    }

    private static final class SignIn implements Load.Worker {
        private final Stand stand;
        private final People people;
        private int next;

        SignIn(Stand stand, People people, int first) {
            this.stand = stand;
            this.people = people;
            this.next = first;
        }

        @Override
        public boolean run() throws Exception {
            people.signIn(stand.port(), next).close();
            next += THREADS;
            return true;
        }
    }
}
