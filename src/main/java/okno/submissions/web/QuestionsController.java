package okno.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okno.accounts.representation.CaseOwner;
import okno.forms.AnswerInput;
import okno.forms.RawInput;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.platform.web.Option;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.platform.web.RequestTexts;
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

/// The pages of questions.
@Controller
@RequestMapping("/account/drafts/{id}/questions/{section}")
class QuestionsController {
    private static final String TEMPLATE = "submissions/questions";

    private final Drafts drafts;
    private final DraftPages draftPages;
    private final Pages pages;
    private final RequestTexts texts;
    private final UploadedFiles uploads;

    QuestionsController(
            Drafts drafts,
            DraftPages draftPages,
            Pages pages,
            RequestTexts texts,
            UploadedFiles uploads) {
        this.drafts = drafts;
        this.draftPages = draftPages;
        this.pages = pages;
        this.texts = texts;
        this.uploads = uploads;
    }

    @GetMapping
    View show(CaseOwner owner, @PathVariable SubmissionId id, @PathVariable String section) {
        var draft = drafts.find(owner.id(), id);
        var shown = draft.journey().section(section).orElseThrow(() -> new NotFound("section"));
        var page = page(draft, section, AnswerInput.of(shown, draft.answers()), List.of());
        return draftPages.show(draft, new DraftStep.Questions(section), TEMPLATE, page);
    }

    @PostMapping
    View answer(
            CaseOwner owner,
            @PathVariable SubmissionId id,
            @PathVariable String section,
            HttpServletRequest request) {
        var refusedFiles = uploads.addAll(owner, drafts.find(owner.id(), id), request);
        var raw = RawInput.ofParameters(request.getParameterMap());
        var problems = new ArrayList<FieldProblem>(refusedFiles);
        problems.addAll(drafts.answer(owner.id(), id, section, raw));
        var draft = drafts.find(owner.id(), id);
        var step = new DraftStep.Questions(section);
        if (!draft.steps().contains(step)) {
            // Other answers have hidden it, in another tab: what is wrong in it is not asked.
            return draftPages.to(draft, draft.firstIncomplete());
        }
        if (!problems.isEmpty()) {
            return pages.refused(TEMPLATE, page(draft, section, raw, problems));
        }
        // An answer may have brought up a required question of this very section.
        boolean done = draft.journey().complete(section);
        return draftPages.to(draft, done ? draft.next(step) : step);
    }

    private QuestionsPage page(
            OpenDraft draft, String section, RawInput values, List<FieldProblem> problems) {
        var shown = draft.journey().section(section).orElseThrow(() -> new NotFound("section"));
        var views =
                new QuestionViews(
                        draft,
                        values,
                        problems.isEmpty() ? drafts.filledFromProfile(draft) : Set.of(),
                        List.of(
                                Option.of("yes", texts.text("submissions.yes")),
                                Option.of("no", texts.text("submissions.no"))));
        return new QuestionsPage(
                draftPages.frame(draft, new DraftStep.Questions(section)),
                shown.title(),
                shown.text().orElse(null),
                shown.questions().stream().map(views::of).toList(),
                new Problems(problems));
    }
}
