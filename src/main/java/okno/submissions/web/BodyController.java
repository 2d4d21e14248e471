package okno.submissions.web;

import okno.accounts.representation.CaseOwner;
import okno.agencies.Agency;
import okno.places.Place;
import okno.places.Places;
import okno.platform.FieldProblem;
import okno.platform.web.Option;
import okno.platform.web.Pages;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page on which the receiving body is chosen.
@Controller
@RequestMapping("/account/drafts/{id}/body")
class BodyController {
    private static final String TEMPLATE = "submissions/body";
    private static final DraftStep STEP = new DraftStep.Body();

    private final Drafts drafts;
    private final Places places;
    private final DraftPages draftPages;
    private final Pages pages;

    BodyController(Drafts drafts, Places places, DraftPages draftPages, Pages pages) {
        this.drafts = drafts;
        this.places = places;
        this.draftPages = draftPages;
        this.pages = pages;
    }

    @GetMapping
    View show(CaseOwner owner, @PathVariable SubmissionId id) {
        var draft = drafts.find(owner.id(), id);
        return draftPages.show(draft, STEP, TEMPLATE, page(draft, Problems.NONE));
    }

    @PostMapping
    View choose(
            CaseOwner owner,
            @PathVariable SubmissionId id,
            @RequestParam(defaultValue = "") String body) {
        var draft = drafts.find(owner.id(), id);
        if (draft.bodies().stream().noneMatch(agency -> agency.slug().equals(body))) {
            var missing = Problems.of(FieldProblem.of("body", "submissions.body.missing"));
            return pages.refused(TEMPLATE, page(draft, missing));
        }
        drafts.chooseBody(owner.id(), id, body);
        return draftPages.to(draft, draft.next(STEP));
    }

    private String elsewhere(OpenDraft draft) {
        return draft.draft()
                .place()
                .flatMap(places::resolve)
                .filter(place -> draft.bodies().stream().noneMatch(body -> body.serves(place)))
                .map(Place::shortName)
                .orElse("");
    }

    /// A single body is chosen beforehand; among several none is, so that nobody sends to the
    /// wrong one by haste.
    private BodyPage page(OpenDraft draft, Problems problems) {
        var bodies =
                draft.bodies().stream()
                        .map(agency -> Option.of(agency.slug(), agency.title()))
                        .toList();
        var chosen =
                draft.body()
                        .map(Agency::slug)
                        .orElse(bodies.size() == 1 ? bodies.getFirst().value() : "");
        return new BodyPage(
                draftPages.frame(draft, STEP), bodies, chosen, elsewhere(draft), problems);
    }
}
