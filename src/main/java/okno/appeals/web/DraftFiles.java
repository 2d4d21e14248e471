package okno.appeals.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealDraft;
import okno.attachments.Attachments;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.attachments.web.FormFiles;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes the files that come with a form into the draft at once, so that a form that is refused
/// loses none.
@Component
class DraftFiles {
    private final Attachments attachments;
    private final Uploads uploads;

    DraftFiles(Attachments attachments, Uploads uploads) {
        this.attachments = attachments;
        this.uploads = uploads;
    }

    /// Takes out those that the person does not want any more.
    ///
    /// @param unwanted ids as the form sent them; what is no file of the draft is passed over
    void remove(CaseOwner owner, UUID draft, Collection<String> unwanted) {
        attachments.list(owner.id(), draft).stream()
                .map(file -> file.id())
                .filter(id -> unwanted.contains(id.toString()))
                .forEach(id -> attachments.remove(owner, id));
    }

    /// Adds those that were chosen.
    ///
    /// @return what was refused
    List<FieldProblem> add(CaseOwner owner, UUID draft, HttpServletRequest request) {
        var problems = new ArrayList<FieldProblem>();
        for (var file : FormFiles.chosen(AppealDraft.FILES, request)) {
            add(owner, draft, file)
                    .ifPresent(refused -> problems.add(refused.problem(AppealDraft.FILES)));
        }
        return problems;
    }

    private Optional<Upload.Refused<?>> add(CaseOwner owner, UUID draft, MultipartFile file) {
        try (var content = file.getInputStream()) {
            var name = FormFiles.nameOf(file);
            var upload = uploads.add(owner, draft, AppealDraft.FILES, name, content);
            return upload instanceof Upload.Refused<?> refused
                    ? Optional.of(refused)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
