package okno.launch.bench;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Signing in, against the three password hashes that it cannot do without.
record LoginBenchmark(People people) implements Benchmark {
    private static final int THREADS = 4;
    private static final int HASHES = 3;

    @Override
    public String name() {
        return "login";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var load = new Load(THREADS);
        Load.Workers signIn = thread -> new SignIn(stand, people, thread);
        var hashing = new Hashing();
        Load.Workers bare = _ -> hashing;
        load.run(signIn, stand.warmUp());
        long before = stand.queries().get();
        var figures = load.run(signIn, stand.time().dividedBy(2));
        long queries = stand.queries().get() - before;
        var reference = new Load(2).run(bare, stand.time().dividedBy(2));
        double ratio = figures.rps() / reference.rps();
        return new Outcome(
                figures,
                new Measurement.Reference(
                        "three Argon2id hashes and nothing else", reference.rps()),
                ratio,
                (double) queries / figures.requests(),
                Heap.liveMb(),
                "ratio >= 0.6",
                ratio >= 0.6);
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

    private static final class Hashing implements Load.Worker {
        /// The parameters the portal uses: 19 MiB, two passes, one lane.
        private final Argon2PasswordEncoder encoder =
                new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        private final String hash = encoder.encode(People.PASSWORD);

        @Override
        public boolean run() {
            boolean matches = true;
            for (int i = 0; i < HASHES; i++) {
                matches &= encoder.matches(People.PASSWORD, hash);
            }
            return matches;
        }
    }
}
