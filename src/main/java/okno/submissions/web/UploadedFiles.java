package okno.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachments;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.attachments.web.FormFiles;
import okno.forms.FileQuestion;
import okno.platform.FieldProblem;
import okno.submissions.OpenDraft;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes the files that come with a form: the way of files without script.
@Component
class UploadedFiles {
    private final Attachments attachments;
    private final Uploads uploads;
    private final FormFiles formFiles;

    UploadedFiles(Attachments attachments, Uploads uploads, FormFiles formFiles) {
        this.attachments = attachments;
        this.uploads = uploads;
        this.formFiles = formFiles;
    }

    /// Puts files into the slots of a draft.
    ///
    /// @return what was refused, by the name of its field
    List<FieldProblem> addAll(CaseOwner owner, OpenDraft draft, HttpServletRequest request) {
        var problems = new ArrayList<FieldProblem>();
        for (var slot : draft.slots()) {
            for (var file : FormFiles.chosen(slot.slot(), request)) {
                add(owner, draft, slot.slot(), file)
                        .ifPresent(refused -> problems.add(refused.problem(slot.slot())));
            }
        }
        for (var question : draft.form().questions()) {
            if (question instanceof FileQuestion asked) {
                for (var file : FormFiles.chosen(asked.key(), request)) {
                    add(owner, draft, asked.slot(), file)
                            .ifPresent(refused -> problems.add(refused.problem(asked.key())));
                }
            }
        }
        return problems;
    }

    /// Receives files that belong to no draft, as many as a message may have.
    FormFiles.Received receive(CaseOwner owner, String field, HttpServletRequest request) {
        var received = formFiles.receive(owner.actor(), field, request);
        var problems = new ArrayList<>(received.problems());
        attachments
                .limits()
                .excess(received.files())
                .ifPresent(file -> problems.add(file.problem(field)));
        return new FormFiles.Received(received.files(), problems);
    }

    private Optional<Upload.Refused<?>> add(
            CaseOwner owner, OpenDraft draft, String slot, MultipartFile file) {
        try (var content = file.getInputStream()) {
            var upload =
                    uploads.add(
                            owner,
                            draft.draft().id().value(),
                            slot,
                            FormFiles.nameOf(file),
                            content);
            return upload instanceof Upload.Refused<?> refused
                    ? Optional.of(refused)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
