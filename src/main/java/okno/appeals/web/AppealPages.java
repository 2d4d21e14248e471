package okno.appeals.web;

import java.util.List;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.appeals.Appeal;
import okno.appeals.AppealState;
import okno.appeals.AppealStep;
import okno.appeals.Appeals;
import okno.appeals.LeavingGround;
import okno.appeals.OpenedAppeal;
import okno.appeals.web.AppealPage.May;
import okno.appeals.web.AppealPage.Reply;
import okno.appeals.web.AppealPage.Result;
import okno.attachments.Attachments;
import okno.platform.web.Problems;
import okno.signatures.evidence.KeptSignature;
import okno.signatures.evidence.KeptSignatures;
import org.springframework.stereotype.Component;

/// Makes the page of an appeal.
@Component
class AppealPages {
    private final Appeals appeals;
    private final Attachments attachments;
    private final KeptSignatures kept;
    private final AppealViews views;

    AppealPages(Appeals appeals, Attachments attachments, KeptSignatures kept, AppealViews views) {
        this.appeals = appeals;
        this.attachments = attachments;
        this.kept = kept;
        this.views = views;
    }

    AppealPage of(CaseOwner owner, OpenedAppeal opened, Problems problems) {
        var appeal = opened.appeal();
        return new AppealPage(
                views.entry(appeal),
                appeal.standing().registration().map(Appeal.Registration::number).orElse(null),
                views.why(opened),
                opened.text(),
                views.title(appeal.matter().concerns()).orElse(null),
                appeal.matter().pretrial().map(AppealPages::pretrial),
                attachments.list(owner.id(), appeal.origin().whole()),
                reply(owner, opened),
                opened.parts().stream().map(views::entry).toList(),
                opened.before().map(views::entry),
                appeals.whole(appeal).map(views::entry),
                views.steps(owner, opened),
                may(appeal),
                opened.rating(),
                problems);
    }

    /// The seals of the files of an answer.
    List<KeptSignature> seals(AppealStep ending) {
        return kept.of(List.of(ending.id()));
    }

    private static AppealPage.Pretrial pretrial(Appeal.Pretrial about) {
        return new AppealPage.Pretrial(
                about.submission().value(),
                ComplaintPaths.submission(about.submission()),
                about.ground().word());
    }

    private May may(Appeal appeal) {
        return new May(appeal.state().open(), appeal.state().decided(), appeals.mayFollow(appeal));
    }

    private Optional<Reply> reply(CaseOwner owner, OpenedAppeal opened) {
        return opened.ending()
                .filter(ending -> ending.state() != AppealState.WITHDRAWN)
                .map(
                        ending ->
                                new Reply(
                                        ending.state(),
                                        views.title(Optional.of(ending.agency())).orElse(""),
                                        ending.at(),
                                        ending.words().text(),
                                        ending.words()
                                                .ground()
                                                .map(LeavingGround::word)
                                                .orElse(null),
                                        results(owner, ending)));
    }

    private List<Result> results(CaseOwner owner, AppealStep ending) {
        var files = attachments.list(owner.id(), ending.id());
        var seals = files.isEmpty() ? List.<KeptSignature>of() : seals(ending);
        return files.stream()
                .map(
                        file ->
                                new Result(
                                        file,
                                        seals.stream()
                                                .filter(
                                                        it ->
                                                                it.about()
                                                                        .equals(
                                                                                file.id()
                                                                                        .toString()))
                                                .findFirst()))
                .toList();
    }
}
