package okno.attachments;

import java.util.Map;
import okno.audit.Access;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Records who did what with a file, in the caller's transaction.
@Component
class FileTrail {
    private static final Logger LOG = LoggerFactory.getLogger(FileTrail.class);

    private final Audit audit;

    FileTrail(Audit audit) {
        this.audit = audit;
    }

    void added(Actor actor, Attachment file) {
        record(actor, "attachment.added", file);
    }

    void signed(Actor actor, Attachment file) {
        record(actor, "attachment.signed", file);
    }

    void opened(Actor actor, Attachment file, Access access) {
        var subject = file.id().toString();
        audit.recordAccess(actor, "attachment.opened", "attachment", subject, access);
    }

    void removed(Actor actor, Attachment file) {
        record(actor, "attachment.removed", file);
    }

    /// A virus was found in a file before it was taken.
    void refused(Actor actor, byte[] content, String virus) {
        var facts = Map.of("virus", virus);
        LOG.warn("an infected file was refused: {}", virus);
        audit.record(actor, "attachment.infected", "file", Sha256.hex(content), facts);
    }

    /// A virus was found in a file that was taken.
    void infected(Actor actor, Attachment file, String virus) {
        LOG.warn("the file {} is infected: {}", file.id(), virus);
        audit.record(
                actor,
                "attachment.infected",
                "attachment",
                file.id().toString(),
                Map.of("subject", file.subject().toString(), "virus", virus));
    }

    private void record(Actor actor, String action, Attachment file) {
        audit.record(
                actor,
                action,
                "attachment",
                file.id().toString(),
                Map.of(
                        "subject", file.subject().toString(),
                        "slot", file.slot(),
                        "sha256", file.sha256()));
    }
}
