package okno.submissions.web;

import java.util.Map;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.submissions.DraftStep;
import okno.submissions.Drafts;
import okno.submissions.Sending;
import okno.submissions.SubmissionId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The check page and the sending.
@Controller
@RequestMapping("/account/drafts/{id}")
class CheckController {
    private static final String TEMPLATE = "submissions/check";
    private static final DraftStep STEP = new DraftStep.Check();

    private final Drafts drafts;
    private final Sending sending;
    private final DraftPages draftPages;
    private final Pages pages;
    private final CheckPages checkPages;
    private final LevelGate gate;

    CheckController(
            Drafts drafts,
            Sending sending,
            DraftPages draftPages,
            Pages pages,
            CheckPages checkPages,
            LevelGate gate) {
        this.drafts = drafts;
        this.sending = sending;
        this.draftPages = draftPages;
        this.pages = pages;
        this.checkPages = checkPages;
        this.gate = gate;
    }

    @GetMapping("/check")
    View show(CaseOwner owner, @PathVariable SubmissionId id) {
        var draft = drafts.find(owner.id(), id);
        return draftPages.show(draft, STEP, TEMPLATE, checkPages.of(owner, draft, false, Map.of()));
    }

    @PostMapping("/sending")
    View send(CaseOwner owner, @PathVariable SubmissionId id, @RequestParam int seen) {
        var refusal = refusal(owner, id);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return switch (sending.send(owner, id, seen)) {
            case Sending.Outcome.Sent(var number) -> pages.redirect(SubmissionPaths.show(number));
            case Sending.Outcome.Unpaid(var uin) -> pages.redirect(SubmissionPaths.charge(uin));
            case Sending.Outcome.Incomplete(var problems) ->
                    pages.refused(
                            TEMPLATE,
                            checkPages.of(owner, drafts.find(owner.id(), id), false, problems));
            case Sending.Outcome.Changed() ->
                    pages.status(
                            HttpStatus.CONFLICT.value(),
                            TEMPLATE,
                            checkPages.of(owner, drafts.find(owner.id(), id), true, Map.of()));
        };
    }

    /// The level may have fallen since the draft was begun. One that was sent already is let
    /// through to its number.
    private Optional<View> refusal(CaseOwner owner, SubmissionId id) {
        try {
            var service = drafts.find(owner.id(), id).version();
            return gate.refusal(owner, service, SubmissionPaths.step(id, STEP));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }
}
