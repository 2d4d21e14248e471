package okno.appeals;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agencies;
import okno.appeals.AppealDraft.Typed;
import okno.appeals.complaints.Addressee;
import okno.appeals.complaints.ComplaintGround;
import okno.appeals.complaints.ComplaintGround.CaseFacts;
import okno.appeals.complaints.ComplaintMoment;
import okno.appeals.complaints.ComplaintSubject;
import okno.appeals.complaints.ComplaintTarget;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.submissions.Dossier;
import okno.submissions.MySubmissions;
import okno.submissions.SubmissionNumber;
import okno.submissions.SubmissionStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a citizen complains of the way a service was provided (210-ФЗ, ст. 11.1). The complaint
/// is an appeal of its own kind: it is sent, followed and taken back as every other.
@Service
public class Complaints {
    private final MySubmissions submissions;
    private final AppealDrafts drafts;
    private final AppealSending sending;
    private final AppealStore store;
    private final Agencies agencies;
    private final Clock clock;

    Complaints(
            MySubmissions submissions,
            AppealDrafts drafts,
            AppealSending sending,
            AppealStore store,
            Agencies agencies,
            Clock clock) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.sending = sending;
        this.store = store;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// What a complaint about a case begins with.
    ///
    /// @throws NotFound when the case is not the citizen's
    @Transactional(readOnly = true)
    public ComplaintSubject subject(CitizenId citizen, SubmissionNumber number) {
        var dossier = submissions.find(citizen, number);
        var now = clock.instant();
        var body =
                agencies.inCharge(dossier.body().slug(), now)
                        .orElseThrow(() -> new NotFound("agency"));
        return new ComplaintSubject(
                number,
                dossier.version().slug(),
                dossier.version().content().title(),
                body.slug(),
                ComplaintGround.fitting(facts(dossier)),
                Addressee.of(body, ComplaintTarget.OFFICIAL, agencies, now),
                Addressee.of(body, ComplaintTarget.HEAD, agencies, now));
    }

    /// Keeps what was typed. Where it goes is found by whose deed it was, not asked.
    ///
    /// @param form drawn with the form: the draft, and the complaint, will have that id
    /// @return the draft as it is kept
    /// @throws NotFound when the case, or the draft, is not the citizen's
    /// @throws AppealDrafts.TooMany when there are too many drafts already
    @Transactional
    public AppealDraft keep(CaseOwner owner, UUID form, Typed typed) {
        var chosen = typed.pretrial();
        if (chosen == null) {
            throw new NotFound("complaint");
        }
        var subject = subject(owner.id(), SubmissionNumber.of(chosen.submission()));
        if (store.find(form).isPresent()) {
            throw new NotFound("draft");
        }
        var target = ComplaintTarget.of(chosen.target());
        var whole =
                new Typed(
                        AppealKind.PRETRIAL.word(),
                        target.map(it -> subject.addressee(it).body().slug()).orElse(""),
                        target.filter(it -> goesAbove(subject, it)).isPresent()
                                ? subject.body()
                                : "",
                        typed.official(),
                        subject.service(),
                        typed.subject(),
                        typed.text(),
                        "",
                        typed.way(),
                        typed.address(),
                        false,
                        chosen);
        return drafts.resume(owner, form, whole);
    }

    /// What was typed into a complaint about a case that was begun before.
    @Transactional(readOnly = true)
    public Optional<Typed> begun(CitizenId citizen, UUID form, SubmissionNumber number) {
        return drafts.seek(citizen, form)
                .map(AppealDraft::typed)
                .filter(typed -> isAbout(typed, number));
    }

    /// The number of what a form sent, if it was sent before.
    @Transactional(readOnly = true)
    public Optional<AppealNumber> sent(CaseOwner owner, UUID form) {
        return sending.numberOf(owner, form);
    }

    /// What is wrong or missing in a complaint as it was kept.
    public List<FieldProblem> problems(AppealDraft draft) {
        return drafts.problems(draft);
    }

    /// Sends a complaint as it was kept.
    public AppealSending.Outcome send(CaseOwner owner, AppealDraft draft) {
        return sending.send(owner, draft.id(), draft.lock());
    }

    private static boolean isAbout(Typed typed, SubmissionNumber number) {
        var chosen = typed.pretrial();
        return chosen != null && chosen.submission().equals(number.value());
    }

    /// What became of complaints about a case, the oldest first; nothing when the case is not the
    /// citizen's.
    @Transactional(readOnly = true)
    public List<ComplaintMoment> about(CitizenId citizen, SubmissionNumber number) {
        return store.complaints(citizen, number);
    }

    /// Only then it must not come back to the body complained of.
    private static boolean goesAbove(ComplaintSubject subject, ComplaintTarget target) {
        return !subject.addressee(target).body().slug().equals(subject.body());
    }

    private CaseFacts facts(Dossier dossier) {
        var state = dossier.submission().state();
        var today = dossier.body().dayOf(clock.instant());
        boolean begun =
                dossier.events().stream()
                        .anyMatch(event -> event.status() == SubmissionStatus.IN_WORK);
        boolean overdue =
                !state.status().isFinal() && state.dueOn().filter(today::isAfter).isPresent();
        return new CaseFacts(state.status(), begun, overdue);
    }
}
