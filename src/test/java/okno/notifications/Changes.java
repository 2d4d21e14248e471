package okno.notifications;

import java.time.Clock;
import okno.platform.Ids;
import okno.submissions.StatusChanged;
import okno.submissions.SubmissionId;
import okno.submissions.SubmissionStatus;

/// Events as submissions tell them.
final class Changes {
    static final String NUMBER = "26-482-109-375-4";
    static final String SERVICE = "Архивная справка";

    private Changes() {}

    static StatusChanged of(SomeCitizen citizen, SubmissionStatus status) {
        return of(citizen, status, StatusChanged.Word.STATUS);
    }

    /// The body wrote to the citizen and changed nothing.
    static StatusChanged written(SomeCitizen citizen, SubmissionStatus status) {
        return of(citizen, status, StatusChanged.Word.WRITTEN);
    }

    static StatusChanged of(SomeCitizen citizen, SubmissionStatus status, StatusChanged.Word word) {
        return about(NUMBER, citizen, status, word);
    }

    /// News of another submission.
    static StatusChanged about(String number, SomeCitizen citizen, SubmissionStatus status) {
        return about(number, citizen, status, StatusChanged.Word.STATUS);
    }

    private static StatusChanged about(
            String number, SomeCitizen citizen, SubmissionStatus status, StatusChanged.Word word) {
        return new StatusChanged(
                Ids.next(Clock.systemUTC()),
                new SubmissionId(Ids.next(Clock.systemUTC())),
                number,
                citizen.id().value(),
                SERVICE,
                "stavropol-archives",
                status,
                word);
    }
}
