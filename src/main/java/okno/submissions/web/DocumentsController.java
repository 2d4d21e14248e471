package okno.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachments;
import okno.platform.FieldProblem;
import okno.platform.web.Problems;
import okno.submissions.DraftStep;
import okno.submissions.Drafts;
import okno.submissions.OpenDraft;
import okno.submissions.SubmissionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The page on which scans are attached.
@Controller
@RequestMapping("/account/drafts/{id}/documents")
class DocumentsController {
    private static final String TEMPLATE = "submissions/documents";
    private static final DraftStep STEP = new DraftStep.Documents();

    private final Drafts drafts;
    private final DraftPages draftPages;
    private final UploadedFiles uploads;
    private final Attachments attachments;

    DocumentsController(
            Drafts drafts, DraftPages draftPages, UploadedFiles uploads, Attachments attachments) {
        this.drafts = drafts;
        this.draftPages = draftPages;
        this.uploads = uploads;
        this.attachments = attachments;
    }

    @GetMapping
    View show(CaseOwner owner, @PathVariable SubmissionId id) {
        var draft = drafts.find(owner.id(), id);
        return draftPages.show(draft, STEP, TEMPLATE, page(draft, List.of()));
    }

    @PostMapping
    View attach(CaseOwner owner, @PathVariable SubmissionId id, HttpServletRequest request) {
        var problems = new ArrayList<>(uploads.addAll(owner, drafts.find(owner.id(), id), request));
        var draft = drafts.find(owner.id(), id);
        if (problems.isEmpty()) {
            problems.addAll(draft.problems().getOrDefault(STEP, List.of()));
        }
        return draftPages.after(draft, STEP, problems, TEMPLATE, page(draft, problems));
    }

    private DocumentsPage page(OpenDraft draft, List<FieldProblem> problems) {
        var slots =
                draft.slots().stream()
                        .map(slot -> new DocumentsPage.Slot(slot, draft.filesIn(slot.slot())))
                        .toList();
        return new DocumentsPage(
                draftPages.frame(draft, STEP), slots, attachments.limits(), new Problems(problems));
    }
}
