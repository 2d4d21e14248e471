package okno.submissions.web;

import okno.accounts.representation.CaseOwner;
import okno.submissions.Receipts;
import okno.submissions.SubmissionNumber;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// «Квитанция» of a submission.
@Controller
class ReceiptController {
    private final Receipts receipts;

    ReceiptController(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/account/submissions/{number}/receipt")
    ResponseEntity<byte[]> download(CaseOwner owner, @PathVariable SubmissionNumber number) {
        var pdf = receipts.of(owner.id(), number);
        var name = ContentDisposition.attachment().filename("okno-" + number + ".pdf").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }
}
