package okno.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.submissions.Cases;
import okno.submissions.Proceedings.Officer;
import okno.submissions.SubmissionId;
import okno.submissions.SubmissionNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What officers tell one another about their cases.
@Service
public class Notes {
    /// Longest text, in characters.
    public static final int LONGEST = 4000;

    private static final int SHOWN = 100;

    private final NoteStore store;
    private final Cases cases;
    private final Audit audit;
    private final Clock clock;

    Notes(NoteStore store, Cases cases, Audit audit, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /// The latest notes on a submission which the caller has found by its reader's right.
    @Transactional(readOnly = true)
    public List<Note> of(SubmissionId submission) {
        return store.of(submission, SHOWN);
    }

    /// Adds a note.
    ///
    /// @throws NotFound when the submission was not sent to one of the officer's bodies
    @Transactional
    public void add(Officer officer, SubmissionNumber number, String text) {
        var submission = cases.find(officer, number).id();
        var note = new Note(Ids.next(clock), officer.id(), text, clock.instant());
        store.insert(submission, note);
        audit.record(
                Actor.staff(officer.id().value()),
                "submission.noted",
                "submission",
                submission.toString(),
                Map.of());
    }
}
