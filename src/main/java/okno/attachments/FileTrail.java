package okno.attachments;

import java.util.Map;
import okno.audit.Access;
import okno.audit.Actor;
import okno.audit.Audit;
import org.springframework.stereotype.Component;

/// Records who did what with a file, in the caller's transaction.
@Component
class FileTrail {
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
