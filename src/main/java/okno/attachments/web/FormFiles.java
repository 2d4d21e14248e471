package okno.attachments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import okno.attachments.AttachmentId;
import okno.attachments.ReceivedFile;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.audit.Actor;
import okno.platform.FieldProblem;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// Receives the files that a form brings together with a deed, before the transaction of the deed.
@Component
public class FormFiles {
    private final Uploads uploads;

    FormFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    /// What was received, and what was refused.
    public record Received(List<ReceivedFile> files, List<FieldProblem> problems) {
        public static final Received NOTHING = new Received(List.of(), List.of());
    }

    /// A file as a form brought it.
    record Part(String name, InputStreamSource content) {
        static List<Part> of(String field, HttpServletRequest request) {
            return chosen(field, request).stream()
                    .map(file -> new Part(nameOf(file), file))
                    .toList();
        }
    }

    /// Receives the files of a field; they belong to nothing yet.
    ///
    /// @param by who sent the form
    public Received receive(Actor by, String field, HttpServletRequest request) {
        return receive(by, field, Part.of(field, request), _ -> {});
    }

    /// @param accepted gets those parts that were not refused
    Received receive(Actor by, String field, List<Part> parts, Consumer<Part> accepted) {
        var files = new LinkedHashMap<AttachmentId, ReceivedFile>();
        var problems = new ArrayList<FieldProblem>();
        for (var part : parts) {
            switch (receive(by, part, List.copyOf(files.values()))) {
                case Upload.Accepted<ReceivedFile>(var received) -> {
                    files.put(received.id(), received);
                    accepted.accept(part);
                }
                case Upload.Refused<ReceivedFile> refused -> problems.add(refused.problem(field));
            }
        }
        return new Received(List.copyOf(files.values()), problems);
    }

    /// The files that were chosen in a field, signatures after what they may sign: a field left
    /// empty sends a part without a name.
    public static List<MultipartFile> chosen(String field, HttpServletRequest request) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart == null) {
            return List.of();
        }
        return multipart.getFiles(field).stream()
                .filter(file -> !nameOf(file).isEmpty())
                .sorted(Comparator.comparing(file -> Uploads.isNamedSignature(nameOf(file))))
                .toList();
    }

    /// The name as the browser sent it.
    public static String nameOf(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private Upload<ReceivedFile> receive(Actor by, Part part, List<ReceivedFile> before) {
        try (var content = part.content().getInputStream()) {
            return uploads.receive(by, part.name(), content, before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
