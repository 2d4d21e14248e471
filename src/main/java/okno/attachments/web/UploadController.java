package okno.attachments.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachment;
import okno.attachments.AttachmentSubjects;
import okno.attachments.Refusal;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Takes one file by itself, while its page is still being filled in, and answers the entry that
/// the script puts on that page. Without script the same files come with the page's form.
@Controller
class UploadController {
    private final Uploads uploads;
    private final ObjectProvider<AttachmentSubjects> subjects;
    private final Pages pages;

    UploadController(Uploads uploads, ObjectProvider<AttachmentSubjects> subjects, Pages pages) {
        this.uploads = uploads;
        this.subjects = subjects;
        this.pages = pages;
    }

    @PostMapping("/account/files/{subject}/{slot}")
    View upload(
            CaseOwner owner,
            @PathVariable UUID subject,
            @PathVariable String slot,
            @RequestParam Map<String, MultipartFile> files)
            throws IOException {
        if (subjects.stream().noneMatch(kind -> kind.accepts(owner.id(), subject, slot))) {
            throw new NotFound("no open draft that takes files here");
        }
        // The script sends the file under the name of its input, which only the page knows.
        var file = files.values().stream().findFirst();
        if (file.isEmpty()) {
            throw new NotFound("an upload without a file");
        }
        return answer(add(owner, subject, slot, file.get()));
    }

    private Upload<Attachment> add(CaseOwner owner, UUID subject, String slot, MultipartFile file)
            throws IOException {
        var name = FormFiles.nameOf(file);
        try (var content = file.getInputStream()) {
            return uploads.add(owner, subject, slot, name, content);
        }
    }

    private View answer(Upload<Attachment> upload) {
        return switch (upload) {
            case Upload.Accepted<Attachment>(var file) ->
                    pages.status(
                            HttpStatus.CREATED.value(),
                            "attachments/taken",
                            new TakenFilePage(file));
            case Upload.Refused<Attachment> refused ->
                    pages.status(
                            status(refused.reason()),
                            "attachments/refused",
                            new RefusedFilePage(refused.name(), refused.problem("")));
        };
    }

    private static int status(Refusal reason) {
        return reason == Refusal.STORAGE_UNAVAILABLE
                ? HttpStatus.SERVICE_UNAVAILABLE.value()
                : HttpStatus.UNPROCESSABLE_CONTENT.value();
    }
}
