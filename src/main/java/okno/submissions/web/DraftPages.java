package okno.submissions.web;

import java.util.List;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachments;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.submissions.DraftStep;
import okno.submissions.OpenDraft;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What the controllers of an order's pages have in common.
@Component
class DraftPages {
    private final Pages pages;
    private final Attachments attachments;
    private final PartiesOfCases parties;

    DraftPages(Pages pages, Attachments attachments, PartiesOfCases parties) {
        this.pages = pages;
        this.attachments = attachments;
        this.parties = parties;
    }

    StepFrame frame(OpenDraft draft, DraftStep step) {
        return StepFrame.of(draft, step, attachments.limits());
    }

    Optional<Parties> parties(CaseOwner owner) {
        return parties.of(owner);
    }

    /// Shows a page, or leads to the first one on which something is missing before it.
    View show(OpenDraft draft, DraftStep step, String template, Object page) {
        if (!draft.steps().contains(step)) {
            throw new NotFound("step");
        }
        return draft.mayVisit(step)
                ? pages.show(template, page)
                : to(draft, draft.firstIncomplete());
    }

    View to(OpenDraft draft, DraftStep step) {
        return pages.redirect(SubmissionPaths.step(draft.draft().id(), step));
    }

    /// The page again when something was refused, the next one otherwise.
    View after(
            OpenDraft draft,
            DraftStep step,
            List<FieldProblem> problems,
            String template,
            Object page) {
        return problems.isEmpty() ? to(draft, draft.next(step)) : pages.refused(template, page);
    }
}
