package okno.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.FullName;
import okno.accounts.StaffId;
import okno.audit.Actor;
import okno.desk.Note;
import okno.desk.Notes;
import okno.desk.web.CaseJournal.Subject;
import okno.forms.AnswerText;
import okno.platform.web.Problems;
import okno.submissions.Dossier;
import okno.submissions.ReceiptWords;
import okno.submissions.Submission;
import okno.submissions.Submission.Representative;
import okno.submissions.SubmissionEvent;
import okno.submissions.fees.ChargedFee;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the officer's page of a submission from its dossier. Answers are in the words of
/// documents, as they will stand in the file of the case.
@Component
class CasePages {
    private final Senders senders;
    private final DeskOfficers officers;
    private final Notes notes;
    private final CaseJournal journal;
    private final DueCount dueCount;
    private final ReceiptWords words;

    CasePages(
            Senders senders,
            DeskOfficers officers,
            Notes notes,
            CaseJournal journal,
            DueCount dueCount,
            ReceiptWords words) {
        this.senders = senders;
        this.officers = officers;
        this.notes = notes;
        this.journal = journal;
        this.dueCount = dueCount;
        this.words = words;
    }

    /// @param reader who looks at it
    /// @param typed a note that was refused
    CasePage of(Dossier dossier, StaffId reader, String typed, Problems problems) {
        var submission = dossier.submission();
        boolean open = !submission.state().status().isFinal();
        var deadline = dossier.deadline().filter(_ -> open);
        var noted = notes.of(submission.id());
        var names = officers.names(people(dossier, noted));
        return new CasePage(
                head(dossier),
                senders.of(submission),
                deadline.map(it -> dueCount.of(dossier.body(), it.lastDay())).orElse(null),
                deadline.orElse(null),
                dossier.waiting().filter(_ -> open).orElse(null),
                submission.officer().map(names::get).map(FullName::full).orElse(null),
                open && !submission.officer().equals(Optional.of(reader)),
                Decision.of(dossier.possible()),
                AnswerText.of(dossier.form(), dossier.answers(), words),
                dossier.applicationFiles(),
                dossier.fees(),
                dossier.events().reversed().stream().map(it -> event(dossier, it, names)).toList(),
                senders.seals(dossier),
                noted.stream().map(note -> line(note, names)).toList(),
                journal.of(Subject.of(submission)),
                typed,
                problems);
    }

    private static CasePage.Head head(Dossier dossier) {
        var submission = dossier.submission();
        return new CasePage.Head(
                submission.number().value(),
                DeskPaths.show(submission.number()),
                dossier.version().content().title(),
                dossier.variant().title(),
                dossier.body().title(),
                submission.state().status(),
                dossier.body().zone(),
                submission.sentAt());
    }

    private static List<StaffId> people(Dossier dossier, List<Note> notes) {
        var people = new ArrayList<StaffId>();
        dossier.submission().officer().ifPresent(people::add);
        notes.forEach(note -> people.add(note.author()));
        dossier.events().forEach(event -> staff(event).ifPresent(people::add));
        return people;
    }

    private static CasePage.Event event(
            Dossier dossier, SubmissionEvent event, Map<StaffId, FullName> names) {
        return new CasePage.Event(
                event.status(),
                event.at(),
                event.actor().kind(),
                who(dossier.submission(), event, names),
                event.message().orElse(null),
                dossier.ground(event).orElse(null),
                event.complaint().orElse(null),
                dossier.fee(event).map(ChargedFee::uin).orElse(null),
                event.charged(),
                dossier.filesOf(event));
    }

    private static @Nullable String who(
            Submission submission, SubmissionEvent event, Map<StaffId, FullName> names) {
        return staff(event)
                .map(names::get)
                .or(
                        () ->
                                submission
                                        .representative()
                                        .filter(it -> it.id().toString().equals(event.actor().id()))
                                        .map(Representative::name))
                .map(FullName::initials)
                .orElse(null);
    }

    private static CasePage.Line line(Note note, Map<StaffId, FullName> names) {
        var author = names.get(note.author());
        return new CasePage.Line(author == null ? "" : author.initials(), note.at(), note.text());
    }

    private static Optional<StaffId> staff(SubmissionEvent event) {
        return event.actor().kind() == Actor.Kind.STAFF
                ? Optional.of(StaffId.of(event.actor().id()))
                : Optional.empty();
    }
}
