package okno.signatures.web.check;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okno.platform.FieldProblem;
import okno.platform.Zones;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.signatures.report.ReportDocuments;
import okno.signatures.web.check.SignatureChecks.Brought;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Checks a signature of anybody, under a document of anybody.
@Controller
@RequestMapping(CheckController.PATH)
class CheckController {
    static final String PATH = "/signatures/check";

    private static final String TEMPLATE = "signatures/check";

    private final SignatureChecks checks;
    private final ReportToken tokens;
    private final ReportDocuments documents;
    private final Pages pages;

    CheckController(
            SignatureChecks checks, ReportToken tokens, ReportDocuments documents, Pages pages) {
        this.checks = checks;
        this.tokens = tokens;
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping
    View ask() {
        return pages.show(TEMPLATE, new CheckPage(List.of(), Zones.MOSCOW, Problems.NONE));
    }

    @PostMapping
    View check(
            @RequestParam(required = false) @Nullable MultipartFile signature,
            @RequestParam(required = false) @Nullable MultipartFile document)
            throws IOException {
        var file = brought(signature);
        if (file.isEmpty()) {
            return refused("signatures.check.signature-missing");
        }
        var reports = checks.check(file.get(), brought(document));
        if (reports.isEmpty()) {
            return refused("signatures.check.unsigned-pdf");
        }
        var found = reports.stream().map(it -> new CheckPage.Found(it, tokens.of(it))).toList();
        return pages.show(TEMPLATE, new CheckPage(found, Zones.MOSCOW, Problems.NONE));
    }

    private View refused(String key) {
        var problem = FieldProblem.of("signature", key);
        return pages.refused(
                TEMPLATE, new CheckPage(List.of(), Zones.MOSCOW, Problems.of(problem)));
    }

    /// The report on paper.
    @PostMapping("/report")
    ResponseEntity<byte[]> print(@RequestParam String token) {
        var report = tokens.read(token);
        if (report.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/signatures/check")
                    .build();
        }
        var name = ContentDisposition.attachment().filename("okno-signature.pdf").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(documents.pdf(report.get(), Zones.MOSCOW));
    }

    private static Optional<Brought> brought(@Nullable MultipartFile document) {
        if (document == null || document.isEmpty()) {
            return Optional.empty();
        }
        var name = Objects.requireNonNullElse(document.getOriginalFilename(), "");
        return Optional.of(new Brought(name, document::getInputStream));
    }
}
