package okno.desk.web;

import java.time.LocalDate;
import java.util.List;
import okno.platform.web.Link;
import okno.platform.web.Option;
import okno.submissions.SubmissionStatus;
import org.jspecify.annotations.Nullable;

/// The queue of an officer.
///
/// @param bodies titles of the bodies he works for
/// @param states links to the states, the rest of the filter kept
/// @param state the one shown
/// @param service slug chosen, or an empty text
/// @param number as it was typed
/// @param numberWrong whether that is no number of a submission
/// @param next address of the page after
/// @param officer id of the only person whose work is shown, or an empty text
/// @param officerName his name, or an empty text
/// @param head whether the reader heads a body
/// @param besides what waits beside the applications
public record QueuePage(
        List<String> bodies,
        List<Link> states,
        String state,
        List<Option> services,
        String service,
        String number,
        boolean numberWrong,
        List<Row> rows,
        @Nullable String next,
        String officer,
        String officerName,
        boolean head,
        Besides besides) {
    /// The same page with the name of whose work it shows.
    QueuePage of(String name, boolean byHead, Besides waiting) {
        return new QueuePage(
                bodies,
                states,
                state,
                services,
                service,
                number,
                numberWrong,
                rows,
                next,
                officer,
                name,
                byHead,
                waiting);
    }

    /// What else waits for the reader; a hundred stands for more.
    ///
    /// @param letters how many applicants wait for a letter on paper
    /// @param questions how many questions wait for a reply
    public record Besides(int letters, int questions) {
        static final Besides NOTHING = new Besides(0, 0);
    }

    /// A line of the table.
    ///
    /// @param due absent when it has ended or no term is known
    /// @param endedOn the day of the decision
    /// @param officer who works on it
    public record Row(
            String number,
            String path,
            SubmissionStatus status,
            String service,
            String body,
            String applicant,
            @Nullable Due due,
            @Nullable LocalDate endedOn,
            @Nullable String officer) {}
}
