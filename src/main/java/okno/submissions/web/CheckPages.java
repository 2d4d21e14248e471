package okno.submissions.web;

import java.util.List;
import java.util.Map;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agency;
import okno.forms.AnswerText;
import okno.platform.FieldProblem;
import okno.platform.web.Problems;
import okno.submissions.DraftStep;
import okno.submissions.OpenDraft;
import okno.submissions.SubmissionId;
import okno.submissions.fees.Fees;
import okno.submissions.signing.Signing;
import org.springframework.stereotype.Component;

/// Makes the check page of a draft.
@Component
class CheckPages {
    private static final DraftStep STEP = new DraftStep.Check();

    private final DraftPages draftPages;
    private final AnswerWords words;
    private final Signing signing;
    private final Fees fees;

    CheckPages(DraftPages draftPages, AnswerWords words, Signing signing, Fees fees) {
        this.draftPages = draftPages;
        this.words = words;
        this.signing = signing;
        this.fees = fees;
    }

    /// @param changed whether the draft was changed elsewhere since it was shown
    /// @param problems what keeps it from being sent
    CheckPage of(
            CaseOwner owner,
            OpenDraft draft,
            boolean changed,
            Map<DraftStep, List<FieldProblem>> problems) {
        var id = draft.draft().id();
        var groups =
                AnswerText.of(draft.form(), draft.answers(), words).stream()
                        .map(group -> group(id, group))
                        .toList();
        return new CheckPage(
                draftPages.frame(draft, STEP),
                groups,
                draft.body().map(Agency::title).orElse(""),
                SubmissionPaths.step(id, new DraftStep.Body()),
                SubmissionPaths.step(id, new DraftStep.Documents()),
                draft.files(),
                SubmissionPaths.DRAFTS + "/" + id + "/sending",
                draftPages.parties(owner),
                draft.draft().lock(),
                changed,
                new CheckPage.Signature(
                        draft.version().content().applying().signature(),
                        signing.of(draft, owner),
                        SubmissionPaths.signature(id)),
                fees.of(draft, owner),
                new Problems(problems.values().stream().flatMap(List::stream).toList()));
    }

    private static CheckPage.Group group(SubmissionId id, AnswerText.Group group) {
        var path = SubmissionPaths.step(id, new DraftStep.Questions(group.key()));
        return new CheckPage.Group(group.title(), path, group.answers());
    }
}
