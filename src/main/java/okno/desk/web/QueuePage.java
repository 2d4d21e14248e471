package okno.desk.web;

import java.time.LocalDate;
import java.util.List;
import okno.desk.QueueFilter;
import okno.platform.web.Link;
import okno.platform.web.Option;
import okno.submissions.SubmissionStatus;
import org.jspecify.annotations.Nullable;

/// The queue of an officer.
///
/// @param bodies titles of the bodies he works for
/// @param states links to the states, the rest of the filter kept
/// @param state the one shown
/// @param orders links to the orders, the filter kept
/// @param order the one shown
/// @param service slug chosen, or an empty text
/// @param number as it was typed
/// @param numberWrong whether that is no number of a submission
/// @param next address of the page after
/// @param officer id of the only person whose work is shown, or an empty text
/// @param officerName his name, or an empty text
/// @param head whether the reader heads a body
/// @param besides what waits beside the applications
/// @param views what he comes back to
public record QueuePage(
        List<String> bodies,
        List<Link> states,
        String state,
        List<Link> orders,
        String order,
        List<Option> services,
        String service,
        String number,
        boolean numberWrong,
        List<Row> rows,
        @Nullable String next,
        String officer,
        String officerName,
        boolean head,
        Besides besides,
        Views views) {
    /// Whether it shows what has ended, with which nothing is done any more.
    public boolean ended() {
        return state.equals(QueueFilter.State.ENDED.word());
    }

    /// The saved views of the reader.
    ///
    /// @param links to them
    /// @param here the address by the filter shown; an empty text where a number was asked for
    /// @param save where the filter shown gets a name
    /// @param page the address of this very page
    public record Views(List<Link> links, String here, String save, String page) {
        /// Whether one of them is what is shown.
        public boolean saved() {
            return links.stream().anyMatch(link -> link.href().equals(here));
        }
    }

    /// What else waits for the reader; a hundred stands for more.
    ///
    /// @param letters how many applicants wait for a letter on paper
    /// @param questions how many questions wait for a reply
    public record Besides(int letters, int questions) {}

    /// A line of the table.
    ///
    /// @param due absent when it has ended or no term is known
    /// @param endedOn the day of the decision
    /// @param officer who works on it
    /// @param seen the lock of the submission
    /// @param sentOn the day when it came
    public record Row(
            String number,
            String path,
            SubmissionStatus status,
            String service,
            String body,
            String applicant,
            @Nullable Due due,
            @Nullable LocalDate endedOn,
            @Nullable String officer,
            int seen,
            LocalDate sentOn) {}
}
