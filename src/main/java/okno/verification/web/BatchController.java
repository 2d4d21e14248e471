package okno.verification.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.identifiers.PostalNumber;
import okno.platform.web.Pages;
import okno.verification.letters.Batches;
import okno.verification.letters.Handover;
import okno.verification.letters.PostalCsv;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// A batch of letters: its sheets, its list for the post, where its letters are.
@Controller
@RequestMapping("/verification/letters/batches/{id}")
class BatchController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Batches batches;
    private final Handover handover;
    private final PostalCsv csv;
    private final Pages pages;

    BatchController(Batches batches, Handover handover, PostalCsv csv, Pages pages) {
        this.batches = batches;
        this.handover = handover;
        this.csv = csv;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        var batch = batches.find(id);
        var rows = batches.contents(id, me.id()).stream().map(BatchController::row).toList();
        return pages.show(
                "verification/letters/batch",
                new BatchPage(path(id), batch.madeAt(), batch.handedAt().isPresent(), rows));
    }

    @GetMapping("/sheets")
    ResponseEntity<byte[]> sheets(
            @AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        return file("letters.pdf", MediaType.APPLICATION_PDF, batches.sheets(id, me.id()));
    }

    @GetMapping("/manifest")
    ResponseEntity<byte[]> manifest(
            @AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        var text = csv.manifest(batches.contents(id, me.id()));
        return file("letters.csv", CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/handover")
    View handOver(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        handover.handOver(id, me.id());
        return pages.redirect(path(id));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(content);
    }

    private static String path(UUID id) {
        return LettersController.PATH + "/batches/" + id;
    }

    private static BatchPage.Row row(Batches.Posted posted) {
        var letter = posted.letter();
        return new BatchPage.Row(
                LetterController.path(letter),
                letter.number().formatted(),
                posted.addressee(),
                letter.state().text(),
                LetterViews.tone(letter.state()),
                letter.track().map(PostalNumber::formatted).orElse(""));
    }
}
