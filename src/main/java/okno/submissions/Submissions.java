package okno.submissions;

import java.util.List;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachments;
import okno.attachments.ReceivedFile;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.audit.Actor;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a citizen can do with what he has sent. Every verb is one transaction.
@Service
public class Submissions {
    private static final String REPLY = "reply";

    private final SubmissionStore store;
    private final Passage passage;
    private final Attachments attachments;
    private final Uploads uploads;

    Submissions(SubmissionStore store, Passage passage, Attachments attachments, Uploads uploads) {
        this.store = store;
        this.passage = passage;
        this.attachments = attachments;
        this.uploads = uploads;
    }

    /// Takes a submission back. Before the body began to work on it that is the end of it; later
    /// the body has to agree.
    ///
    /// @throws NotFound when it is not the citizen's
    /// @throws okno.platform.Conflict when the body does not let it be taken back, or it has ended
    @Transactional
    public void withdraw(CaseOwner owner, SubmissionNumber number) {
        var submission = store.find(owner.id(), number).orElseThrow(NotFound::new);
        var actor = owner.actor();
        var asked = Passage.Step.of(SubmissionAction.WITHDRAW, actor, false);
        var agreed =
                Passage.Step.of(
                        SubmissionAction.CONFIRM_WITHDRAWAL, Actor.system("submissions"), false);
        passage.take(submission, untouched(submission) ? List.of(asked, agreed) : List.of(asked));
    }

    /// Gives the body what it asked for.
    ///
    /// @param words the answer
    /// @param files received beforehand, within the limits
    /// @throws NotFound when it is not the citizen's
    /// @throws okno.platform.Conflict when nothing is asked any more
    @Transactional
    public void answer(
            CaseOwner owner, SubmissionNumber number, String words, List<ReceivedFile> files) {
        var submission = store.find(owner.id(), number).orElseThrow(NotFound::new);
        var step =
                new Passage.Step(
                        SubmissionAction.ANSWER,
                        owner.actor(),
                        submission.state().mayWithdraw(),
                        Optional.of(words),
                        Optional.empty(),
                        Optional.empty());
        var answered = passage.take(submission, List.of(step));
        for (var file : files) {
            if (uploads.attach(owner, answered.id(), REPLY, file)
                    instanceof Upload.Refused<?>(var reason, var _, var _)) {
                throw new IllegalArgumentException("an answer loses no file: " + reason);
            }
        }
        attachments.freeze(owner.id(), answered.id());
    }

    private static boolean untouched(Submission submission) {
        return submission.officer().isEmpty()
                && (submission.state().status() == SubmissionStatus.REGISTERED
                        || submission.state().status() == SubmissionStatus.DELIVERED);
    }
}
