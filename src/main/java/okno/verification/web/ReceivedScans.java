package okno.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import okno.accounts.SignedInCitizen;
import okno.attachments.Attachments;
import okno.attachments.ReceivedFile;
import okno.attachments.web.KeptFiles;
import okno.attachments.web.KeptFiles.Brought;
import okno.attachments.web.KeptFiles.Kept;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Component;

/// Takes the scans of a paper that come with its form, and keeps them while the form is put right.
@Component
class ReceivedScans {
    static final String FIELD = "scan";

    private final Attachments attachments;
    private final KeptFiles keptFiles;

    ReceivedScans(Attachments attachments, KeptFiles keptFiles) {
        this.attachments = attachments;
        this.keptFiles = keptFiles;
    }

    /// Scans that were received, and what was refused.
    record Received(Brought brought, List<FieldProblem> problems) {
        List<ReceivedFile> files() {
            return brought.files(FIELD);
        }
    }

    Received of(SignedInCitizen me, HttpServletRequest request) {
        var brought = keptFiles.receive(me.id(), List.of(FIELD), request);
        var problems = new ArrayList<>(brought.problems());
        attachments
                .limits()
                .excess(brought.files(FIELD))
                .ifPresent(file -> problems.add(file.problem(FIELD)));
        return new Received(brought, problems);
    }

    List<Kept> keep(Received received) {
        return keptFiles.keep(received.brought()).getOrDefault(FIELD, List.of());
    }
}
