package okno.submissions.web;

import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.platform.NotFound;
import okno.submissions.MySubmissions;
import okno.submissions.SubmissionNumber;
import okno.submissions.signing.SignedDocument;
import okno.submissions.signing.SignedFiles;
import okno.submissions.signing.Signing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What was signed of a submission, and the signatures, for its citizen.
@Controller
@RequestMapping("/account/submissions/{number}")
class SignaturesController {
    private final MySubmissions mine;
    private final Signing signing;

    SignaturesController(MySubmissions mine, Signing signing) {
        this.mine = mine;
        this.signing = signing;
    }

    @GetMapping("/signed/{document}")
    ResponseEntity<byte[]> document(
            CaseOwner owner, @PathVariable SubmissionNumber number, @PathVariable String document) {
        var kind = SignedDocument.of(document).orElseThrow(() -> new NotFound("document"));
        var id = mine.find(owner.id(), number).submission().id();
        return SignedFiles.answer(kind, signing.document(id, kind));
    }

    @GetMapping("/signatures/{signature}")
    ResponseEntity<byte[]> signature(
            CaseOwner owner, @PathVariable SubmissionNumber number, @PathVariable UUID signature) {
        var id = mine.find(owner.id(), number).submission().id();
        return SignedFiles.signature(signing.signature(id, signature));
    }
}
