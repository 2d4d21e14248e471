package okno.submissions.ports;

import java.time.Instant;
import java.util.List;
import okno.accounts.CitizenId;
import okno.submissions.SubmissionNumber;

/// What became of complaints about a case, for the time line of the case. Implemented by the module
/// of appeals.
public interface CaseComplaints {

    /// What happened to them, the oldest first; empty for a case of another person.
    List<Moment> of(CitizenId citizen, SubmissionNumber number);

    /// Something that happened to a complaint.
    ///
    /// @param title what it was, in words
    /// @param number of the complaint, as people write it
    /// @param path of its page
    record Moment(Instant at, String title, String number, String path) {}
}
