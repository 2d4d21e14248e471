package okno.attachments.web;

import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.attachments.AttachmentId;
import okno.attachments.AttachmentPaths;
import okno.attachments.Attachments;
import okno.attachments.Downloads;
import okno.platform.web.Pages;
import okno.platform.web.SafePath;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The files of a citizen: his own and those an agency gave him.
@Controller
class FilesController {
    private final Attachments attachments;
    private final Downloads downloads;
    private final Pages pages;

    FilesController(Attachments attachments, Downloads downloads, Pages pages) {
        this.attachments = attachments;
        this.downloads = downloads;
        this.pages = pages;
    }

    @GetMapping("/account/files/{id}")
    ResponseEntity<InputStreamResource> save(CaseOwner owner, @PathVariable AttachmentId id) {
        return downloads.save(attachments.find(owner.id(), id));
    }

    @GetMapping("/account/files/{id}/view")
    ResponseEntity<InputStreamResource> view(CaseOwner owner, @PathVariable AttachmentId id) {
        return downloads.view(attachments.find(owner.id(), id));
    }

    @GetMapping("/account/files/{id}/received")
    ResponseEntity<InputStreamResource> received(CaseOwner owner, @PathVariable AttachmentId id) {
        return downloads.received(attachments.find(owner.id(), id));
    }

    @GetMapping("/account/files/{id}/signatures/{signature}")
    ResponseEntity<byte[]> signature(
            CaseOwner owner, @PathVariable AttachmentId id, @PathVariable UUID signature) {
        return downloads.signature(attachments.find(owner.id(), id), signature);
    }

    @GetMapping("/account/files/{id}/signatures/{signature}/report")
    ResponseEntity<byte[]> report(
            CaseOwner owner, @PathVariable AttachmentId id, @PathVariable UUID signature) {
        return downloads.report(attachments.find(owner.id(), id), signature);
    }

    @PostMapping(AttachmentPaths.REMOVALS)
    View remove(CaseOwner owner, @RequestParam("file") AttachmentId id, @RequestParam String back) {
        attachments.remove(owner, id);
        return pages.redirect(SafePath.or("/account", back));
    }
}
