package okno.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import okno.attachments.Attachments;
import okno.attachments.ReceivedFile;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Takes the scans of a paper that come with its form.
@Component
class ReceivedScans {
    static final String FIELD = "scan";

    private final Attachments attachments;
    private final Uploads uploads;

    ReceivedScans(Attachments attachments, Uploads uploads) {
        this.attachments = attachments;
        this.uploads = uploads;
    }

    /// Scans that were received, and what was refused.
    record Received(List<ReceivedFile> files, List<FieldProblem> problems) {}

    Received of(HttpServletRequest request) {
        var files = new ArrayList<ReceivedFile>();
        var problems = new ArrayList<FieldProblem>();
        if (request instanceof MultipartHttpServletRequest multipart) {
            for (var sent : multipart.getFiles(FIELD)) {
                var name = sent.getOriginalFilename();
                if (name == null || name.isEmpty()) {
                    continue;
                }
                try (var content = sent.getInputStream()) {
                    switch (uploads.receive(name, content)) {
                        case Upload.Accepted<ReceivedFile>(var file) -> files.add(file);
                        case Upload.Refused<ReceivedFile> refused ->
                                problems.add(refused.problem(FIELD));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        attachments.limits().excess(files).ifPresent(file -> problems.add(file.problem(FIELD)));
        return new Received(files, problems);
    }
}
