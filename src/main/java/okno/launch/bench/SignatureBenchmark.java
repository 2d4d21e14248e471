package okno.launch.bench;

import java.time.Duration;
import java.time.Instant;
import okno.signatures.Verification;

/// Verifying signatures in this process, against the cryptography that it cannot do without, by
/// turns; compared is the processor time. The lists of revoked are in memory and their signatures
/// known, as on a node that has been running for a while.
record SignatureBenchmark() implements Benchmark {
    private static final int THREADS = 2;
    private static final int TURNS = 50;

    /// By each thread, before anything is measured: until then the compiler of the JVM has not made
    /// all of it fast, however long a busy machine takes.
    private static final int WARM_UP = 2_000;

    private static final double MOST_OUTSIDE = 0.15;

    /// What one length showed.
    ///
    /// @param ratio of the processor time that the cryptography alone takes to that of the whole
    private record Taken(KeySize size, Figures verified, double bareRps, double ratio) {
        String inWords() {
            return "%s %.0f/s, %.0f %% outside"
                    .formatted(size.inWords(), verified.rps(), 100 * Math.max(0, 1 - ratio()));
        }
    }

    @Override
    public String name() {
        return "signature";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var half = stand.time().dividedBy(2);
        var usual = take(KeySize.BITS_256, half);
        var longer = take(KeySize.BITS_512, half);
        double ratio = Math.min(usual.ratio(), longer.ratio());
        return new Outcome(
                usual.verified(),
                new Measurement.Reference(
                        "three signatures and a hash of 256 bits, nothing else", usual.bareRps()),
                ratio,
                0,
                Heap.liveMb(),
                "outside the cryptography <= %.0f %%; %s; %s"
                        .formatted(100 * MOST_OUTSIDE, usual.inWords(), longer.inWords()),
                usual.verified().errors() + longer.verified().errors() == 0
                        && 1 - ratio <= MOST_OUTSIDE);
    }

    private static Taken take(KeySize size, Duration time) throws Exception {
        var sample = new SignedSample(size, Instant.parse("2026-03-02T10:00:00Z"));
        new Load(THREADS).run(_ -> () -> isAccepted(sample) && sample.compute(), WARM_UP);
        return turns(size, sample, time);
    }

    private static Taken turns(KeySize size, SignedSample sample, Duration time) throws Exception {
        var load = new Load(THREADS);
        var verified = new Turns();
        var bare = new Turns();
        var whole = new Spent();
        var needed = new Spent();
        var turn = time.dividedBy(2L * TURNS);
        for (int i = 0; i < TURNS; i++) {
            verified.add(load.run(_ -> whole.on(() -> isAccepted(sample)), turn));
            bare.add(load.run(_ -> needed.on(sample::compute), turn));
        }
        return new Taken(size, verified.total(), bare.total().rps(), needed.each() / whole.each());
    }

    private static boolean isAccepted(SignedSample sample) {
        var found = sample.verify();
        return found.outcome() == Verification.Outcome.ACCEPTED
                && found.qualified() == Verification.Qualified.YES;
    }
}
