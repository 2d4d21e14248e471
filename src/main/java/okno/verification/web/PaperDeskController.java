package okno.verification.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.accounts.representation.Refusal;
import okno.attachments.AttachmentId;
import okno.attachments.Downloads;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.web.Option;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.platform.web.RequestTexts;
import okno.verification.Operators.Operator;
import okno.verification.papers.PaperDesk;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Papers of representatives at the operator's desk.
@Controller
@RequestMapping(PaperDeskController.PATH)
class PaperDeskController {
    static final String PATH = "/verification/papers";
    private static final String SHEET = "verification/papers/sheet";

    private final Desk desk;
    private final PaperDesk papers;
    private final Downloads downloads;
    private final RequestTexts texts;
    private final Pages pages;

    PaperDeskController(
            Desk desk, PaperDesk papers, Downloads downloads, RequestTexts texts, Pages pages) {
        this.desk = desk;
        this.papers = papers;
        this.downloads = downloads;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping
    View queue(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam Optional<UUID> after,
            @RequestParam Map<String, String> params) {
        desk.operator(me);
        var waiting = papers.waiting(after);
        var next = waiting.next().map(last -> PATH + "?after=" + last).orElse(null);
        var page = new PaperQueuePage(waiting.rows(), next, params.containsKey("done"));
        return pages.show("verification/papers/queue", page);
    }

    @GetMapping("/{id}")
    View show(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        return pages.show(SHEET, page(desk.operator(me), id, false, Problems.NONE));
    }

    @GetMapping("/{id}/files/{scan}")
    ResponseEntity<InputStreamResource> save(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @PathVariable AttachmentId scan) {
        return downloads.save(papers.openScan(desk.operator(me), id, scan));
    }

    @GetMapping("/{id}/files/{scan}/view")
    ResponseEntity<InputStreamResource> view(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @PathVariable AttachmentId scan) {
        return downloads.view(papers.openScan(desk.operator(me), id, scan));
    }

    @PostMapping("/{id}/acceptance")
    View accept(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        var operator = desk.operator(me);
        try {
            return papers.accept(operator, id)
                    ? pages.redirect(PATH + "?done=yes")
                    : refused(operator, id, "", "verification.paper.unknown");
        } catch (Conflict _) {
            return changed(operator, id);
        }
    }

    @PostMapping("/{id}/refusal")
    View refuse(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        var operator = desk.operator(me);
        var word = Refusal.of(reason);
        if (word.isEmpty()) {
            return refused(operator, id, "reason", "verification.paper.reason.missing");
        }
        try {
            papers.refuse(operator, id, word.get());
        } catch (Conflict _) {
            return changed(operator, id);
        }
        return pages.redirect(PATH + "?done=yes");
    }

    private View refused(Operator operator, UUID id, String field, String key) {
        var problems = Problems.of(FieldProblem.of(field, key));
        return pages.refused(SHEET, page(operator, id, false, problems));
    }

    private View changed(Operator operator, UUID id) {
        var page = page(operator, id, true, Problems.NONE);
        return pages.status(HttpStatus.CONFLICT.value(), SHEET, page);
    }

    private PaperSheetPage page(Operator operator, UUID id, boolean meanwhile, Problems problems) {
        return new PaperSheetPage(papers.open(operator, id), reasons(), meanwhile, problems);
    }

    private List<Option> reasons() {
        return PaperSheetPage.refusals().stream()
                .map(
                        it ->
                                Option.of(
                                        it.text(),
                                        texts.text("verification.paper.reason." + it.text())))
                .toList();
    }
}
