package okno.desk.web;

import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.appeals.AppealCases;
import okno.appeals.AppealNumber;
import okno.attachments.AttachmentId;
import okno.attachments.Downloads;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Files of an appeal: to be saved, or looked at in a sandbox. Each opening is recorded.
@Controller
@RequestMapping(DeskAppealPaths.ONE + "/files/{appealFile}")
class AppealFilesController {
    private static final String APPEAL = "appeal";
    private static final String FILE = "appealFile";

    private final AppealCases cases;
    private final Downloads downloads;

    AppealFilesController(AppealCases cases, Downloads downloads) {
        this.cases = cases;
        this.downloads = downloads;
    }

    @GetMapping
    ResponseEntity<InputStreamResource> save(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable(APPEAL) AppealNumber number,
            @PathVariable(FILE) AttachmentId id) {
        return downloads.save(cases.openFile(me.id(), number, id));
    }

    @GetMapping("/view")
    ResponseEntity<InputStreamResource> view(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable(APPEAL) AppealNumber number,
            @PathVariable(FILE) AttachmentId id) {
        return downloads.view(cases.openFile(me.id(), number, id));
    }

    @GetMapping("/signatures/{signature}")
    ResponseEntity<byte[]> signature(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable(APPEAL) AppealNumber number,
            @PathVariable(FILE) AttachmentId id,
            @PathVariable UUID signature) {
        return downloads.signature(cases.openFile(me.id(), number, id), signature);
    }

    @GetMapping("/signatures/{signature}/report")
    ResponseEntity<byte[]> report(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable(APPEAL) AppealNumber number,
            @PathVariable(FILE) AttachmentId id,
            @PathVariable UUID signature) {
        return downloads.report(cases.openFile(me.id(), number, id), signature);
    }
}
