package okno.launch.bench;

import java.time.Duration;
import javax.sql.DataSource;
import okno.accounts.representation.CaseOwner;
import okno.audit.AuditChain;
import okno.launch.bench.WholeDrafts.Prepared;
import okno.platform.jobs.JobWorker;
import okno.submissions.Sending;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sending whole drafts, against a bare client that writes the same rows by the same driver, by
/// turns. Each turn begins when what followed the turn before, news and links of the record, is
/// done; what follows its own sendings is done beside them, as always.
record SendBenchmark(People people) implements Benchmark {
    private static final int THREADS = 8;
    private static final double BAR = 0.5;

    @Override
    public String name() {
        return "send";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var sides = new Sides(stand, people);
        sides.takeTurns(stand.warmUp());
        var turns = sides.takeTurns(stand.time());
        var figures = turns.ours().total();
        double bareRps = turns.bare().total().rps();
        double ratio = figures.rps() / bareRps;
        return new Outcome(
                figures,
                new Measurement.Reference(
                        "the same rows written by a bare client of the same driver", bareRps),
                ratio,
                (double) turns.queries() / figures.requests(),
                Heap.liveMb(),
                "ratio >= " + BAR,
                ratio >= BAR && figures.errors() == 0);
    }

    /// What both sides did.
    private record Taken(Turns ours, Turns bare, long queries) {}

    private interface Sender {
        boolean send(Prepared draft) throws Exception;
    }

    private static final class Sides {
        private final Stand stand;
        private final WholeDrafts drafts;
        private final BareSender bare;
        private final Load load = new Load(THREADS);

        Sides(Stand stand, People people) throws Exception {
            this.stand = stand;
            this.drafts = new WholeDrafts(stand, people.ids());
            this.bare = new BareSender(stand.bean(DataSource.class));
        }

        Taken takeTurns(Duration time) throws Exception {
            var sending = stand.bean(Sending.class);
            var ours = new Turns();
            var theirs = new Turns();
            long queries = 0;
            long end = System.nanoTime() + time.toNanos();
            do {
                theirs.add(turn(bare::send));
                long before = stand.queries().get();
                ours.add(turn(draft -> sent(sending, draft)));
                queries += stand.queries().get() - before;
            } while (System.nanoTime() < end);
            return new Taken(ours, theirs, queries);
        }

        private Figures turn(Sender sender) throws Exception {
            var prepared = drafts.afresh();
            stand.bean(JobWorker.class).drain();
            refuseFailedJobs();
            stand.bean(AuditChain.class).extend();
            return load.run(_ -> () -> sender.send(prepared.remove()), prepared.size() / THREADS);
        }

        /// A job that fails is cheaper than one that does its work: figures beside it mean nothing.
        private void refuseFailedJobs() {
            var failed =
                    stand.bean(JdbcClient.class)
                            .sql("select kind from platform.job where reason is not null limit 1")
                            .query(String.class)
                            .optional();
            failed.ifPresent(
                    kind -> {
                        throw new IllegalStateException("what follows a sending failed: " + kind);
                    });
        }

        private static boolean sent(Sending sending, Prepared next) {
            return sending.send(CaseOwner.self(next.citizen()), next.draft(), next.seen())
                    instanceof Sending.Outcome.Sent;
        }
    }
}
