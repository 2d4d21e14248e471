package okno.launch.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import okno.platform.jobs.JobWorker;

/// A flood of notices that drains through real servers of mail and short messages, while people
/// look at a page for guests and at their cabinet; both pages before and during it, in one run.
final class NoticesBenchmark implements Benchmark {
    private static final int USERS = 20;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofMinutes(10);
    private static final double MOST_SLOWER = 1.2;
    private static final List<String> PAGES = List.of("/services", "/account/submissions");

    private final People people;
    private final PostOffice post;
    private final int notices;

    NoticesBenchmark(People people, PostOffice post, int notices) {
        this.people = people;
        this.post = post;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var flood = new Flood(stand, people.ids());
        flood.address();
        stand.bean(JobWorker.class).drain();
        var users = new ArrayList<HttpConnection>();
        for (int user = 0; user < USERS; user++) {
            users.add(people.signIn(stand.port(), user));
        }
        load(users, stand.warmUp());
        long quiet = stand.queries().get();
        var before = load(users, stand.time());
        double queries = (stand.queries().get() - quiet) / (double) before.requests();
        long start = System.nanoTime();
        var during = new Turns();
        var drained = drain(flood, during, users);
        return outcome(before, during.total(), Duration.ofNanos(drained - start), queries);
    }

    /// Pours and waits for the end, with people at the pages.
    ///
    /// @return when nothing waited any more
    private long drain(Flood flood, Turns during, List<HttpConnection> users) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var poured = threads.submit(() -> flood.pour(notices));
            long end = System.nanoTime() + 2 * MOST.toNanos();
            do {
                during.add(load(users, TURN));
            } while (!(poured.isDone() && flood.waiting() == 0) && System.nanoTime() < end);
            poured.get();
        }
        return System.nanoTime();
    }

    private Outcome outcome(Figures before, Figures during, Duration took, double queries) {
        long left = post.letters() + post.shortMessages();
        double slower = during.p50Ms() / before.p50Ms();
        var bar =
                "%d by SMTP, %d by SMPP in %d:%02d min (<= %d for %d); pages <= %.1f x p50, are %.2f x (p95 %.2f x)"
                        .formatted(
                                post.letters(),
                                post.shortMessages(),
                                took.toMinutes(),
                                took.toSecondsPart(),
                                MOST.toMinutes(),
                                notices,
                                MOST_SLOWER,
                                slower,
                                during.p95Ms() / before.p95Ms());
        return new Outcome(
                during,
                new Measurement.Reference("the same pages before the flood", before.rps()),
                1 / slower,
                queries,
                Heap.liveMb(),
                bar,
                during.errors() == 0
                        && left >= notices
                        && took.compareTo(MOST) <= 0
                        && slower <= MOST_SLOWER);
    }

    private static Figures load(List<HttpConnection> users, Duration time) throws Exception {
        return new Load(USERS, PAUSE).run(user -> new Visitor(users.get(user).again()), time);
    }

    /// Looks at the pages by turns.
    private static final class Visitor implements Load.Worker {
        private final HttpConnection connection;
        private int turn;

        Visitor(HttpConnection connection) {
            this.connection = connection;
        }

        @Override
        public boolean run() throws Exception {
            return connection.get(PAGES.get(turn++ % PAGES.size())).status() == 200;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
