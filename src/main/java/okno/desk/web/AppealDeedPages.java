package okno.desk.web;

import java.util.List;
import java.util.Optional;
import okno.appeals.Appeal;
import okno.appeals.AppealNumber;
import okno.appeals.AppealText;
import okno.appeals.ComplaintDecisions;
import okno.appeals.LeavingGround;
import okno.appeals.OpenedAppeal;
import okno.attachments.Attachments;
import okno.consulting.OtherBodies;
import okno.desk.web.CaseJournal.Subject;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import okno.platform.web.RequestTexts;
import org.springframework.stereotype.Component;

/// Makes the page on which an officer does something with an appeal.
@Component
class AppealDeedPages {
    private final OtherBodies bodies;
    private final ComplaintDecisions decisions;
    private final DeskOfficers officers;
    private final Attachments attachments;
    private final CaseJournal journal;
    private final RequestTexts texts;

    AppealDeedPages(
            OtherBodies bodies,
            ComplaintDecisions decisions,
            DeskOfficers officers,
            Attachments attachments,
            CaseJournal journal,
            RequestTexts texts) {
        this.bodies = bodies;
        this.decisions = decisions;
        this.officers = officers;
        this.attachments = attachments;
        this.journal = journal;
        this.texts = texts;
    }

    static Subject subject(Appeal appeal) {
        return new Subject("appeal", appeal.id().toString(), appeal.agency());
    }

    AppealDeedPage of(
            OpenedAppeal opened, AppealDeed deed, AppealDeedForm form, Problems problems) {
        return page(opened, deed, form, problems, Optional.empty());
    }

    /// Says who did what meanwhile and keeps what was typed.
    AppealDeedPage changed(OpenedAppeal opened, AppealDeed deed, AppealDeedForm form) {
        var fresh = form.against(opened.appeal().lock());
        var change = journal.lastChange(subject(opened.appeal()));
        return page(opened, deed, fresh, Problems.NONE, change);
    }

    /// Says that the appeal lies with another body now.
    AppealDeedPage gone(AppealNumber number, AppealDeed deed, AppealDeedForm form) {
        return new AppealDeedPage(
                number.value(),
                DeskAppealPaths.APPEALS,
                deed,
                null,
                null,
                false,
                List.of(),
                form,
                attachments.limits(),
                Problems.NONE,
                null);
    }

    private AppealDeedPage page(
            OpenedAppeal opened,
            AppealDeed deed,
            AppealDeedForm form,
            Problems problems,
            Optional<Change> change) {
        var appeal = opened.appeal();
        AppealText text = opened.text();
        boolean possible = AppealDeed.with(appeal).contains(deed);
        return new AppealDeedPage(
                appeal.number().value(),
                DeskAppealPaths.show(appeal.number()),
                deed,
                appeal.state(),
                text,
                possible,
                possible ? options(appeal, deed) : List.of(),
                form,
                attachments.limits(),
                problems,
                change.orElse(null));
    }

    private List<Option> options(Appeal appeal, AppealDeed deed) {
        return switch (deed) {
            case HANDOVER -> officers.colleagues(appeal.agency(), appeal.standing().officer());
            case FORWARDING, PARTING ->
                    bodies.than(appeal.agency(), appeal.matter().service()).stream()
                            .map(body -> Option.of(body.slug(), body.title()))
                            .toList();
            case LEAVING ->
                    LeavingGround.of(appeal.matter().kind()).stream()
                            .map(it -> option("appeals.ground.", it.word()))
                            .toList();
            case GRANT ->
                    decisions.effects(appeal).stream()
                            .map(it -> option("appeals.complaint.effect.", it.word()))
                            .toList();
            case ASSIGNMENT, REGISTRATION, ANSWER, REJECTION, EXTENSION -> List.of();
        };
    }

    private Option option(String key, String word) {
        return Option.of(word, texts.text(key + word));
    }
}
