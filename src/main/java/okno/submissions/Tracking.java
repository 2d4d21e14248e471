package okno.submissions;

import java.time.LocalDate;
import java.util.Optional;
import okno.platform.TooManyRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells where a submission stands to whoever holds its receipt, and nothing personal.
@Service
public class Tracking {
    private final SubmissionStore store;
    private final TrackCode codes;
    private final TrackThrottle throttle;
    private final Ledger ledger;

    Tracking(SubmissionStore store, TrackCode codes, TrackThrottle throttle, Ledger ledger) {
        this.store = store;
        this.codes = codes;
        this.throttle = throttle;
        this.ledger = ledger;
    }

    /// What the receipt opens.
    ///
    /// @param dueOn when the decision is expected at the latest; empty when it has been made
    public record Stage(
            SubmissionNumber number,
            String service,
            SubmissionStatus status,
            Optional<LocalDate> dueOn) {}

    /// Looks a submission up. A number that does not exist and a code that does not fit give the
    /// same answer after the same work.
    ///
    /// @param address of who asks, for the throttle
    /// @throws TooManyRequests after too many wrong tries from one address
    @Transactional
    public Optional<Stage> find(String number, String code, String address) {
        throttle.enter(address);
        var parsed = SubmissionNumber.parse(number);
        var submission = parsed.flatMap(store::find);
        boolean fits = parsed.filter(it -> codes.fits(it, code)).isPresent();
        if (submission.isEmpty() || !fits) {
            return Optional.empty();
        }
        throttle.passed(address);
        return submission.map(this::stage);
    }

    private Stage stage(Submission submission) {
        var status = submission.state().status();
        return new Stage(
                submission.number(),
                ledger.versionOf(submission).content().title(),
                status,
                status.isFinal() ? Optional.empty() : submission.state().dueOn());
    }
}
