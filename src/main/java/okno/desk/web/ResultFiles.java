package okno.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okno.attachments.ReceivedFile;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// Receives the files of a result, before the transaction of the decision they belong to.
@Component
class ResultFiles {
    static final String FIELD = "result";

    private final Uploads uploads;

    ResultFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    /// What was received, and what was refused.
    record Received(List<ReceivedFile> files, List<FieldProblem> problems) {
        static final Received NOTHING = new Received(List.of(), List.of());
    }

    Received receive(HttpServletRequest request) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart == null) {
            return Received.NOTHING;
        }
        var files = new ArrayList<ReceivedFile>();
        var problems = new ArrayList<FieldProblem>();
        for (var file : multipart.getFiles(FIELD)) {
            if (!nameOf(file).isEmpty()) {
                switch (receive(file)) {
                    case Upload.Accepted<ReceivedFile>(var received) -> files.add(received);
                    case Upload.Refused<ReceivedFile> refused ->
                            problems.add(refused.problem(FIELD));
                }
            }
        }
        return new Received(files, problems);
    }

    private Upload<ReceivedFile> receive(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return uploads.receive(nameOf(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
