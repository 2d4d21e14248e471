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
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Uploads;
import okno.catalogue.Catalogue;
import okno.forms.RawInput;
import okno.platform.database.Database;
import okno.submissions.Drafts;
import okno.submissions.SubmissionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Drafts of the archive certificate in which nothing is missing, the scan included. They are
/// filled in once, as citizens do, and put aside; each turn of a measurement gets the same ones
/// again, with no trace of the turn before but what was told and recorded.
final class WholeDrafts {
    static final String SERVICE = "archive-social-legal-request";
    static final String BODY = "stavropol-archives";

    private static final int THREADS = 4;
    private static final int FOR_EACH = 5;
    private static final byte[] SCAN = scan();

    private final Drafts drafts;
    private final Uploads uploads;
    private final Drafts.Order order;
    private final JdbcClient jdbc;
    private final List<Prepared> aside;

    /// @param people each gets five drafts
    WholeDrafts(Stand stand, List<CitizenId> people) throws Exception {
        drafts = stand.bean(Drafts.class);
        uploads = stand.bean(Uploads.class);
        var service = stand.bean(Catalogue.class).find(SERVICE).orElseThrow();
        var variant = service.content().variants().getFirst().slug();
        order = new Drafts.Order(service, variant, Optional.empty());
        jdbc = JdbcClient.create(stand.bean(Database.class).address().asOwner());
        aside = putAside(people);
    }

    /// A draft that waits to be sent.
    ///
    /// @param seen its lock as the check page shows it
    record Prepared(CitizenId citizen, SubmissionId draft, UUID version, int seen) {}

    /// All of them, not sent yet.
    Queue<Prepared> afresh() {
        run(
                """
                delete from submissions.event e
                 using bench.draft d
                 where e.submission_id = d.id
                """);
        run("delete from submissions.submission s using bench.draft d where s.id = d.id");
        run(
                """
                update attachments.folder f
                   set frozen_at = null
                  from bench.draft d
                 where f.subject_id = d.id
                """);
        run("insert into submissions.draft select d.* from bench.draft d on conflict do nothing");
        return new ConcurrentLinkedQueue<>(aside);
    }

    /// A citizen has one draft of a variant at a time, so they are taken away as they are made.
    private List<Prepared> putAside(List<CitizenId> people) throws Exception {
        run("create schema bench");
        run("create table bench.draft as select d.* from submissions.draft d with no data");
        var all = new ConcurrentLinkedQueue<Prepared>();
        for (int round = 0; round < FOR_EACH; round++) {
            var waiting = new ConcurrentLinkedQueue<>(people);
            new Load(THREADS)
                    .run(_ -> () -> all.add(whole(waiting.remove())), people.size() / THREADS);
            run(
                    """
                    with taken as (delete from submissions.draft d returning d.*)
                    insert into bench.draft select t.* from taken t
                    """);
        }
        return List.copyOf(all);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private Prepared whole(CitizenId citizen) throws IOException {
        var id = drafts.resume(citizen, order);
        var section = drafts.find(citizen, id).journey().sections().getFirst().key();
        drafts.answer(citizen, id, section, answers());
        drafts.chooseBody(citizen, id, BODY);
        var scan = new ByteArrayInputStream(SCAN);
        uploads.add(CaseOwner.self(citizen), id.value(), "identity", "scan.png", scan);
        var draft = drafts.find(citizen, id).draft();
        return new Prepared(citizen, id, draft.versionId(), draft.lock());
    }

    private static RawInput answers() {
        return new RawInput(
                Map.of(
                        "subject", List.of("Measured Person"),
                        "period", List.of("1980-1991"),
                        "phone", List.of("+7 928 123-45-67")));
    }

    private static byte[] scan() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
