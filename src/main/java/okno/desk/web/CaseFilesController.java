package okno.desk.web;

import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.attachments.AttachmentId;
import okno.attachments.Downloads;
import okno.submissions.Cases;
import okno.submissions.SubmissionNumber;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Files of a case: to be saved, or looked at in a sandbox. Each opening is recorded.
@Controller
@RequestMapping("/desk/submissions/{number}/files/{id}")
class CaseFilesController {
    private final DeskOfficers officers;
    private final Cases cases;
    private final Downloads downloads;

    CaseFilesController(DeskOfficers officers, Cases cases, Downloads downloads) {
        this.officers = officers;
        this.cases = cases;
        this.downloads = downloads;
    }

    @GetMapping
    ResponseEntity<InputStreamResource> save(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @PathVariable AttachmentId id) {
        return downloads.save(cases.openFile(officers.of(me), number, id));
    }

    @GetMapping("/received")
    ResponseEntity<InputStreamResource> received(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @PathVariable AttachmentId id) {
        return downloads.received(cases.openFile(officers.of(me), number, id));
    }

    @GetMapping("/signatures/{signature}")
    ResponseEntity<byte[]> signature(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @PathVariable AttachmentId id,
            @PathVariable UUID signature) {
        return downloads.signature(cases.openFile(officers.of(me), number, id), signature);
    }

    @GetMapping("/signatures/{signature}/report")
    ResponseEntity<byte[]> report(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @PathVariable AttachmentId id,
            @PathVariable UUID signature) {
        return downloads.report(cases.openFile(officers.of(me), number, id), signature);
    }

    @GetMapping("/view")
    ResponseEntity<InputStreamResource> view(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @PathVariable AttachmentId id) {
        return downloads.view(cases.openFile(officers.of(me), number, id));
    }
}
