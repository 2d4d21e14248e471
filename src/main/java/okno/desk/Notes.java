package okno.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.appeals.AppealCases;
import okno.appeals.AppealNumber;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.desk.NoteStore.About;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.submissions.Cases;
import okno.submissions.Proceedings.Officer;
import okno.submissions.SubmissionId;
import okno.submissions.SubmissionNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What officers tell one another about their cases and appeals.
@Service
public class Notes {
    /// Longest text, in characters.
    public static final int LONGEST = 4000;

    private static final int SHOWN = 100;

    private final NoteStore store;
    private final Cases cases;
    private final AppealCases appeals;
    private final Audit audit;
    private final Clock clock;

    Notes(NoteStore store, Cases cases, AppealCases appeals, Audit audit, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.appeals = appeals;
        this.audit = audit;
        this.clock = clock;
    }

    /// The latest notes on a submission which the caller has found by its reader's right.
    @Transactional(readOnly = true)
    public List<Note> of(SubmissionId submission) {
        return store.of(About.SUBMISSION, submission.value(), SHOWN);
    }

    /// The latest notes on an appeal, likewise.
    @Transactional(readOnly = true)
    public List<Note> ofAppeal(UUID appeal) {
        return store.of(About.APPEAL, appeal, SHOWN);
    }

    /// Adds a note.
    ///
    /// @throws NotFound when the submission was not sent to one of the officer's bodies
    @Transactional
    public void add(Officer officer, SubmissionNumber number, String text) {
        var submission = cases.find(officer, number).id();
        store.insert(About.SUBMISSION, submission.value(), note(officer.id(), text));
        record(officer.id(), "submission.noted", "submission", submission.toString());
    }

    /// Adds a note to an appeal.
    ///
    /// @throws NotFound when it does not lie with one of the officer's bodies
    @Transactional
    public void add(StaffId officer, AppealNumber number, String text) {
        var appeal = appeals.find(officer, number).id();
        store.insert(About.APPEAL, appeal, note(officer, text));
        record(officer, "appeal.noted", "appeal", appeal.toString());
    }

    private Note note(StaffId officer, String text) {
        return new Note(Ids.next(clock), officer, text, clock.instant());
    }

    private void record(StaffId officer, String deed, String kind, String id) {
        audit.record(Actor.staff(officer.value()), deed, kind, id, Map.of());
    }
}
