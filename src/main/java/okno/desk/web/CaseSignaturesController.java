package okno.desk.web;

import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.platform.NotFound;
import okno.signatures.report.ReportDocuments;
import okno.submissions.Cases;
import okno.submissions.SubmissionNumber;
import okno.submissions.signing.SignedApplications;
import okno.submissions.signing.SignedDocument;
import okno.submissions.signing.SignedFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What was signed of a case, and the signatures, for whoever checks them with another program.
/// Each opening is recorded.
@Controller
@RequestMapping("/desk/submissions/{number}")
class CaseSignaturesController {
    private final DeskOfficers officers;
    private final Cases cases;
    private final SignedApplications signed;
    private final ReportDocuments reports;

    CaseSignaturesController(
            DeskOfficers officers,
            Cases cases,
            SignedApplications signed,
            ReportDocuments reports) {
        this.officers = officers;
        this.cases = cases;
        this.signed = signed;
        this.reports = reports;
    }

    @GetMapping("/signed/{document}")
    ResponseEntity<byte[]> document(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @PathVariable String document) {
        var kind = SignedDocument.of(document).orElseThrow(() -> new NotFound("document"));
        var id = cases.open(officers.of(me), number).submission().id();
        return SignedFiles.answer(kind, signed.document(id, kind));
    }

    @GetMapping("/signatures/{signature}")
    ResponseEntity<byte[]> signature(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @PathVariable UUID signature) {
        var id = cases.open(officers.of(me), number).submission().id();
        return SignedFiles.signature(signed.signature(id, signature));
    }

    /// The seal of the body under a file of its decision.
    @GetMapping("/seals/{seal}")
    ResponseEntity<byte[]> seal(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @PathVariable UUID seal) {
        var events = cases.open(officers.of(me), number).events();
        return SignedFiles.signature(signed.seal(events, seal));
    }

    @GetMapping("/signatures/{signature}/report")
    ResponseEntity<byte[]> report(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable SubmissionNumber number,
            @PathVariable UUID signature) {
        var dossier = cases.open(officers.of(me), number);
        var report = signed.report(dossier.submission().id(), signature);
        return SignedFiles.report(reports.pdf(report, dossier.body().zone()));
    }
}
