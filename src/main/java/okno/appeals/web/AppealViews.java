package okno.appeals.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.appeals.Appeal;
import okno.appeals.AppealStep;
import okno.appeals.OpenedAppeal;
import okno.appeals.web.AppealPage.Due;
import okno.appeals.web.AppealPage.Step;
import okno.consulting.InquirySubjects;
import okno.platform.web.RequestTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts into words what is said of an appeal.
@Component
class AppealViews {
    private final InquirySubjects subjects;
    private final RequestTexts texts;

    AppealViews(InquirySubjects subjects, RequestTexts texts) {
        this.subjects = subjects;
        this.texts = texts;
    }

    AppealListPage.Entry entry(Appeal appeal) {
        return new AppealListPage.Entry(
                appeal.number().value(),
                AppealPaths.show(appeal.number()),
                appeal.matter().kind(),
                subjects.agencyTitle(appeal.agency()),
                appeal.state(),
                appeal.origin().sentAt(),
                subjects.zoneOf(appeal.agency()),
                appeal.standing().dueOn());
    }

    /// The sentence that explains the day that something is due; absent once it has ended.
    @Nullable String why(OpenedAppeal opened) {
        return opened.running().map(term -> term.explanation().in(texts.locale())).orElse(null);
    }

    /// The newest first.
    List<Step> steps(CaseOwner owner, OpenedAppeal opened) {
        var steps = new ArrayList<Step>();
        var lay = opened.steps().getFirst().agency();
        for (var step : opened.steps()) {
            steps.add(step(owner, step, lay));
            lay = step.agency();
        }
        return steps.reversed();
    }

    private Step step(CaseOwner owner, AppealStep step, String lay) {
        var words = step.words();
        boolean told = step.state().open();
        return new Step(
                step.action(),
                who(owner, step, lay),
                subjects.agencyTitle(step.agency()),
                told && !words.text().isEmpty() ? words.text() : null,
                words.reference().orElse(null),
                step.at(),
                step.terms().stream()
                        .map(term -> new Due(term.kind().word(), term.lastDay()))
                        .toList());
    }

    private String who(CaseOwner owner, AppealStep step, String lay) {
        if (!step.action().byCitizen()) {
            return subjects.agencyTitle(lay);
        }
        if (step.actor().equals(owner.by().value())) {
            return texts.text("appeals.who.you");
        }
        return texts.text(
                step.actor().equals(owner.id().value())
                        ? "appeals.who.author"
                        : "appeals.who.representative");
    }

    Optional<String> title(Optional<String> agency) {
        return agency.map(subjects::agencyTitle);
    }
}
