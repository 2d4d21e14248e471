package okno.submissions;

import java.util.Set;
import okno.agencies.Agency;
import okno.attachments.Attachment;
import okno.attachments.AttachmentId;
import okno.attachments.Attachments;
import okno.audit.Access;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.NotFound;
import okno.terms.Locality;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an officer reads of the submissions of his bodies. Every opening of a person's file is
/// recorded.
@Service
public class Cases {
    private final SubmissionStore store;
    private final Dossiers dossiers;
    private final DueDates dueDates;
    private final CaseFees fees;
    private final Attachments attachments;
    private final Audit audit;

    Cases(
            SubmissionStore store,
            Dossiers dossiers,
            DueDates dueDates,
            CaseFees fees,
            Attachments attachments,
            Audit audit) {
        this.store = store;
        this.dossiers = dossiers;
        this.dueDates = dueDates;
        this.fees = fees;
        this.attachments = attachments;
        this.audit = audit;
    }

    /// Opens a submission for an officer.
    ///
    /// @throws NotFound when it was not sent to one of the officer's bodies
    @Transactional
    public Dossier open(Proceedings.Officer officer, SubmissionNumber number) {
        var submission = find(officer, number);
        audit.recordAccess(
                Actor.staff(officer.id().value()),
                "submission.opened",
                "submission",
                submission.id().toString(),
                access(submission, "case"));
        return dossiers.of(submission);
    }

    /// How a submission stands, without anything that was asked or said: not recorded.
    ///
    /// @throws NotFound when it was not sent to one of the officer's bodies
    @Transactional(readOnly = true)
    public Submission find(Proceedings.Officer officer, SubmissionNumber number) {
        return store.find(officer.bodies(), number).orElseThrow(() -> new NotFound("case"));
    }

    /// What can happen to a submission as it and its fee stand.
    @Transactional(readOnly = true)
    public Set<SubmissionAction> possible(Submission submission) {
        return fees.possible(submission);
    }

    /// Opens a file of a submission for an officer, which is recorded.
    ///
    /// @throws NotFound when it is not a file of a submission to one of the officer's bodies
    @Transactional
    public Attachment openFile(
            Proceedings.Officer officer, SubmissionNumber number, AttachmentId id) {
        var submission = find(officer, number);
        return dossiers.of(submission).files().stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(
                        file ->
                                attachments.openedBy(
                                        officer.id(),
                                        file.subject(),
                                        id,
                                        access(submission, "file")))
                .orElseThrow(() -> new NotFound("file of a case"));
    }

    private static Access access(Submission submission, String purpose) {
        return new Access(
                submission.citizen().value(),
                submission.body(),
                purpose,
                submission.number().toString());
    }

    /// Where a body counts its days.
    public Locality localityOf(Agency body) {
        return dueDates.localityOf(body);
    }
}
