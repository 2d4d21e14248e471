package okno.submissions.web;

import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.platform.NotFound;
import okno.signatures.report.ReportDocuments;
import okno.submissions.MySubmissions;
import okno.submissions.SubmissionNumber;
import okno.submissions.signing.SignedApplications;
import okno.submissions.signing.SignedDocument;
import okno.submissions.signing.SignedFiles;
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
    private final SignedApplications signed;
    private final ReportDocuments reports;

    SignaturesController(MySubmissions mine, SignedApplications signed, ReportDocuments reports) {
        this.mine = mine;
        this.signed = signed;
        this.reports = reports;
    }

    @GetMapping("/signed/{document}")
    ResponseEntity<byte[]> document(
            CaseOwner owner, @PathVariable SubmissionNumber number, @PathVariable String document) {
        var kind = SignedDocument.of(document).orElseThrow(() -> new NotFound("document"));
        var id = mine.find(owner.id(), number).submission().id();
        return SignedFiles.answer(kind, signed.document(id, kind));
    }

    @GetMapping("/signatures/{signature}")
    ResponseEntity<byte[]> signature(
            CaseOwner owner, @PathVariable SubmissionNumber number, @PathVariable UUID signature) {
        var id = mine.find(owner.id(), number).submission().id();
        return SignedFiles.signature(signed.signature(id, signature));
    }

    /// The seal of the body under a file of its decision.
    @GetMapping("/seals/{seal}")
    ResponseEntity<byte[]> seal(
            CaseOwner owner, @PathVariable SubmissionNumber number, @PathVariable UUID seal) {
        var events = mine.find(owner.id(), number).events();
        return SignedFiles.signature(signed.seal(events, seal));
    }

    @GetMapping("/signatures/{signature}/report")
    ResponseEntity<byte[]> report(
            CaseOwner owner, @PathVariable SubmissionNumber number, @PathVariable UUID signature) {
        var dossier = mine.find(owner.id(), number);
        var report = signed.report(dossier.submission().id(), signature);
        return SignedFiles.report(reports.pdf(report, dossier.body().zone()));
    }
}
