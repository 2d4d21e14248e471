package okno.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import okno.attachments.Attachments;
import okno.attachments.ReceivedFile;
import okno.attachments.web.FormFiles;
import okno.audit.Actor;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Component;

/// Takes the scans of a paper that come with its form.
@Component
class ReceivedScans {
    static final String FIELD = "scan";

    private final Attachments attachments;
    private final FormFiles formFiles;

    ReceivedScans(Attachments attachments, FormFiles formFiles) {
        this.attachments = attachments;
        this.formFiles = formFiles;
    }

    /// Scans that were received, and what was refused.
    record Received(List<ReceivedFile> files, List<FieldProblem> problems) {}

    Received of(Actor by, HttpServletRequest request) {
        var received = formFiles.receive(by, FIELD, request);
        var problems = new ArrayList<>(received.problems());
        attachments
                .limits()
                .excess(received.files())
                .ifPresent(file -> problems.add(file.problem(FIELD)));
        return new Received(received.files(), problems);
    }
}
