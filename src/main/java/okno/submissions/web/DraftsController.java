package okno.submissions.web;

import okno.accounts.representation.CaseOwner;
import okno.platform.web.Pages;
import okno.submissions.Drafts;
import okno.submissions.SubmissionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What can be done with a draft as a whole.
@Controller
@RequestMapping("/account/drafts/{id}")
class DraftsController {
    private final Drafts drafts;
    private final DraftPages draftPages;
    private final Pages pages;

    DraftsController(Drafts drafts, DraftPages draftPages, Pages pages) {
        this.drafts = drafts;
        this.draftPages = draftPages;
        this.pages = pages;
    }

    /// Goes on where something is still missing.
    @GetMapping
    View resume(CaseOwner owner, @PathVariable SubmissionId id) {
        var draft = drafts.find(owner.id(), id);
        return draftPages.to(draft, draft.firstIncomplete());
    }

    @PostMapping("/deletion")
    View delete(CaseOwner owner, @PathVariable SubmissionId id) {
        drafts.delete(owner, id);
        return pages.redirect(SubmissionPaths.SUBMISSIONS);
    }
}
