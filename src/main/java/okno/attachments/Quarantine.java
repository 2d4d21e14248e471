package okno.attachments;

import java.io.ByteArrayInputStream;
import java.util.List;
import okno.attachments.Attachment.Scan;
import okno.attachments.antivirus.Antivirus;
import okno.attachments.antivirus.Antivirus.State;
import okno.attachments.antivirus.AntivirusSettings;
import okno.attachments.antivirus.VirusScanner.Verdict;
import okno.audit.Actor;
import okno.platform.StartProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Has the antivirus look at what comes in, before it is stored. What it could not look at is taken
/// nevertheless and waits: a scanner that is down keeps nobody from sending.
@Component
class Quarantine {
    private final Antivirus antivirus;
    private final FileTrail trail;
    private final TransactionOperations transactions;

    Quarantine(
            Antivirus antivirus,
            AntivirusSettings settings,
            AttachmentSettings files,
            FileTrail trail,
            TransactionOperations transactions) {
        if (settings.isSet() && settings.megabytes() < files.fileMegabytes()) {
            throw new StartProblem("attachments.start.antivirus-megabytes", files.fileMegabytes());
        }
        this.antivirus = antivirus;
        this.trail = trail;
        this.transactions = transactions;
    }

    /// Looks at a file that somebody brought. That it is infected is recorded.
    ///
    /// @param parts the file as it came, and what was taken out of it
    Scan look(Actor by, List<byte[]> parts) {
        if (antivirus.state() == State.NONE) {
            return Scan.UNSCANNED;
        }
        var found = Scan.CLEAN;
        for (var part : parts) {
            switch (antivirus.scan(new ByteArrayInputStream(part))) {
                case Verdict.Clean() -> {}
                case Verdict.Unavailable(_) -> found = Scan.WAITING;
                case Verdict.Infected(var virus) -> {
                    transactions.executeWithoutResult(_ -> trail.refused(by, part, virus));
                    return Scan.INFECTED;
                }
            }
        }
        return found;
    }
}
