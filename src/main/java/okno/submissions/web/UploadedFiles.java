package okno.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachments;
import okno.attachments.ReceivedFile;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.forms.FileQuestion;
import okno.platform.FieldProblem;
import okno.submissions.OpenDraft;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Takes the files that come with a form: the way of files without script.
@Component
class UploadedFiles {
    private final Attachments attachments;
    private final Uploads uploads;

    UploadedFiles(Attachments attachments, Uploads uploads) {
        this.attachments = attachments;
        this.uploads = uploads;
    }

    /// Files received for a deed, and what was refused.
    record Received(List<ReceivedFile> files, List<FieldProblem> problems) {}

    /// Puts files into the slots of a draft.
    ///
    /// @return what was refused, by the name of its field
    List<FieldProblem> addAll(CaseOwner owner, OpenDraft draft, HttpServletRequest request) {
        var problems = new ArrayList<FieldProblem>();
        for (var slot : draft.slots()) {
            for (var file : files(request, slot.slot())) {
                add(owner, draft, slot.slot(), file)
                        .ifPresent(refused -> problems.add(refused.problem(slot.slot())));
            }
        }
        for (var question : draft.form().questions()) {
            if (question instanceof FileQuestion asked) {
                for (var file : files(request, asked.key())) {
                    add(owner, draft, asked.slot(), file)
                            .ifPresent(refused -> problems.add(refused.problem(asked.key())));
                }
            }
        }
        return problems;
    }

    /// Receives files that belong to no draft.
    Received receive(String field, HttpServletRequest request) {
        var files = new ArrayList<ReceivedFile>();
        var problems = new ArrayList<FieldProblem>();
        for (var file : files(request, field)) {
            try (var content = file.getInputStream()) {
                switch (uploads.receive(nameOf(file), content)) {
                    case Upload.Accepted<ReceivedFile>(var received) -> files.add(received);
                    case Upload.Refused<ReceivedFile> refused ->
                            problems.add(refused.problem(field));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        attachments.limits().excess(files).ifPresent(file -> problems.add(file.problem(field)));
        return new Received(files, problems);
    }

    private Optional<Upload.Refused<?>> add(
            CaseOwner owner, OpenDraft draft, String slot, MultipartFile file) {
        try (var content = file.getInputStream()) {
            var upload =
                    uploads.add(owner, draft.draft().id().value(), slot, nameOf(file), content);
            return upload instanceof Upload.Refused<?> refused
                    ? Optional.of(refused)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MultipartFile> files(HttpServletRequest request, String field) {
        if (!(request instanceof MultipartHttpServletRequest multipart)) {
            return List.of();
        }
        return multipart.getFiles(field).stream().filter(file -> !nameOf(file).isEmpty()).toList();
    }

    private static String nameOf(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
