package okno.launch.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import okno.accounts.CitizenId;
import okno.attachments.Uploads;
import okno.catalogue.Catalogue;
import okno.forms.RawInput;
import okno.submissions.Drafts;
import okno.submissions.Sending;
import okno.submissions.SubmissionId;

/// Sending whole drafts, against a bare client that writes the same rows by the same driver, by
/// turns.
record SendBenchmark(People people) implements Benchmark {
    private static final int THREADS = 8;
    private static final double BAR = 0.5;
    private static final String SERVICE = "archive-social-legal-request";

    @Override
    public String name() {
        return "send";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var load = new Load(THREADS);
        var bareRows = new BareSender(stand.bean(DataSource.class));
        turn(stand, load);
        bareTurn(load, bareRows);
        var ours = new Turns();
        var bare = new Turns();
        long queries = 0;
        long end = System.nanoTime() + stand.time().toNanos();
        do {
            bare.add(bareTurn(load, bareRows));
            var drafts = prepare(stand);
            long before = stand.queries().get();
            ours.add(
                    load.run(
                            _ -> new Sender(stand.bean(Sending.class), drafts),
                            drafts.size() / THREADS));
            queries += stand.queries().get() - before;
        } while (System.nanoTime() < end);
        return outcome(ours.total(), bare.total().rps(), queries);
    }

    private static Outcome outcome(Figures figures, double bareRps, long queries) {
        double ratio = figures.rps() / bareRps;
        return new Outcome(
                figures,
                new Measurement.Reference(
                        "the same rows written by a bare client of the same driver", bareRps),
                ratio,
                (double) queries / figures.requests(),
                "ratio >= " + BAR,
                ratio >= BAR && figures.errors() == 0);
    }

    private void turn(Stand stand, Load load) throws Exception {
        var drafts = prepare(stand);
        load.run(_ -> new Sender(stand.bean(Sending.class), drafts), drafts.size() / THREADS);
    }

    private Figures bareTurn(Load load, BareSender bare) throws Exception {
        var prepared = bare.prepare(people.ids());
        return load.run(_ -> () -> bare.send(prepared.remove()), prepared.size() / THREADS);
    }

    /// One whole draft for each person.
    private Queue<Prepared> prepare(Stand stand) throws Exception {
        var drafts = new ConcurrentLinkedQueue<Prepared>();
        var order = order(stand);
        for (var citizen : people.ids()) {
            drafts.add(whole(stand, citizen, order));
        }
        return drafts;
    }

    private static Drafts.Order order(Stand stand) {
        var service = stand.bean(Catalogue.class).find(SERVICE).orElseThrow();
        var variant = service.content().variants().getFirst().slug();
        return new Drafts.Order(service, variant, Optional.empty());
    }

    private static Prepared whole(Stand stand, CitizenId citizen, Drafts.Order order)
            throws Exception {
        var drafts = stand.bean(Drafts.class);
        var id = drafts.resume(citizen, order);
        var draft = drafts.find(citizen, id);
        drafts.answer(citizen, id, draft.journey().sections().getFirst().key(), answers());
        drafts.chooseBody(citizen, id, draft.bodies().getFirst().slug());
        stand.bean(Uploads.class)
                .add(citizen, id.value(), "identity", "scan.png", new ByteArrayInputStream(SCAN));
        return new Prepared(citizen, id, drafts.find(citizen, id).draft().lock());
    }

    private static RawInput answers() {
        return new RawInput(
                Map.of(
                        "subject", List.of("Measured Person"),
                        "period", List.of("1980-1991"),
                        "phone", List.of("+7 928 123-45-67")));
    }

    private static final byte[] SCAN = scan();

    private static byte[] scan() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A draft that waits to be sent.
    record Prepared(CitizenId citizen, SubmissionId draft, int seen) {}

    private record Sender(Sending sending, Queue<Prepared> drafts) implements Load.Worker {
        @Override
        public boolean run() {
            var next = drafts.remove();
            return sending.send(next.citizen(), next.draft(), next.seen())
                    instanceof Sending.Outcome.Sent;
        }
    }
}
