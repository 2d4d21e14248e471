package okno.submissions.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import okno.attachments.Attachment;
import okno.attachments.Attachments;
import okno.attachments.Downloads;
import okno.attachments.FileKind;
import okno.attachments.Uploads;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.sql.Json;
import okno.signatures.seal.Seals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Seals the files that a body hands over, after the deed is committed.
@Component
class ResultSeals implements JobHandler {
    static final String KIND = "submissions.seal";

    private final Seals seals;
    private final Attachments attachments;
    private final Downloads downloads;
    private final Uploads uploads;
    private final TransactionOperations transactions;
    private final Json json;

    ResultSeals(
            Seals seals,
            Attachments attachments,
            Downloads downloads,
            Uploads uploads,
            TransactionOperations transactions,
            Json json) {
        this.seals = seals;
        this.attachments = attachments;
        this.downloads = downloads;
        this.uploads = uploads;
        this.transactions = transactions;
        this.json = json;
    }

    /// What the job carries.
    record Order(UUID event, String body) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var order = json.read(Objects.requireNonNull(job.payload()), Order.class);
        for (var file : attachments.ofSubject(order.event())) {
            if (!seals.sealed(order.event(), file.id().toString())) {
                seal(order, file);
            }
        }
    }

    /// A PDF gets the seal inside, unless somebody signed it before: whoever adds to a signed file
    /// makes it look changed.
    private void seal(Order order, Attachment file) {
        if (file.kind() != FileKind.PDF || file.signed() || file.received().isPresent()) {
            sealApart(order, file);
            return;
        }
        var sealed = seals.inside(order.body(), read(file));
        if (sealed.isEmpty()) {
            sealApart(order, file);
            return;
        }
        var made = uploads.made(file, sealed.get().pdf());
        transactions.executeWithoutResult(
                _ -> {
                    var now = uploads.replace(file, made);
                    seals.keep(order.event(), now.id().toString(), sealed.get());
                });
    }

    private void sealApart(Order order, Attachment file) {
        var about = file.id().toString();
        seals.seal(order.body(), order.event(), about, () -> downloads.open(file));
    }

    private byte[] read(Attachment file) {
        try (var in = downloads.open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
