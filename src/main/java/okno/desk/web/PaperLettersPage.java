package okno.desk.web;

import java.time.LocalDate;
import java.util.List;
import okno.platform.web.Option;
import okno.platform.web.PageContext;
import okno.platform.web.Problems;
import okno.submissions.SubmissionStatus;

/// People of the officer's bodies whom no way but a letter on paper leads to.
///
/// @param written whether those are shown that were written to
/// @param chosen numbers that are ticked
/// @param more whether there are more of them than are shown
public record PaperLettersPage(
        boolean written, List<Case> cases, List<String> chosen, boolean more, Problems problems) {
    public PaperLettersPage {
        cases = List.copyOf(cases);
        chosen = List.copyOf(chosen);
    }

    /// A submission whose citizen could not be told.
    ///
    /// @param applicant his name, or an empty text when his account was erased
    /// @param day when the letter was sent, or since when he waits for one
    public record Case(
            String number,
            String applicant,
            String service,
            SubmissionStatus status,
            LocalDate day) {}

    /// The cases as boxes to tick.
    public List<Option> options(PageContext ctx) {
        return cases.stream().map(one -> option(ctx, one)).toList();
    }

    private Option option(PageContext ctx, Case one) {
        return new Option(
                one.number(),
                ctx.text(
                        "desk.paper.case",
                        one.number(),
                        one.applicant().isEmpty()
                                ? ctx.text("desk.applicant.left")
                                : one.applicant()),
                ctx.text(
                        written ? "desk.paper.written-on" : "desk.paper.since",
                        one.service(),
                        ctx.text("submissions.status." + one.status().word()),
                        ctx.date(one.day())));
    }
}
