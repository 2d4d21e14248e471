package okno.submissions;

import java.util.Map;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an officer reads of the submissions of his bodies. Every opening of a person's file is
/// recorded.
@Service
public class Cases {
    private final SubmissionStore store;
    private final Dossiers dossiers;
    private final Audit audit;

    Cases(SubmissionStore store, Dossiers dossiers, Audit audit) {
        this.store = store;
        this.dossiers = dossiers;
        this.audit = audit;
    }

    /// Opens a submission for an officer.
    ///
    /// @throws NotFound when it was not sent to one of the officer's bodies
    @Transactional
    public Dossier open(Proceedings.Officer officer, SubmissionNumber number) {
        var submission =
                store.find(officer.bodies(), number).orElseThrow(() -> new NotFound("case"));
        audit.record(
                Actor.staff(officer.id().value()),
                "submission.opened",
                "submission",
                submission.id().toString(),
                Map.of("citizen", submission.citizen().toString()));
        return dossiers.of(submission);
    }
}
