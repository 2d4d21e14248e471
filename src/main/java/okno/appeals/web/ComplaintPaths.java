package okno.appeals.web;

import okno.submissions.SubmissionNumber;

/// Addresses of complaints before court.
final class ComplaintPaths {
    private ComplaintPaths() {}

    /// Where one about a case is written.
    static String write(SubmissionNumber number) {
        return submission(number) + "/complaint";
    }

    /// The case that it is about.
    static String submission(SubmissionNumber number) {
        return "/account/submissions/" + number;
    }

    /// What became of it.
    static String show(String number) {
        return AppealPaths.LIST + "/" + number;
    }
}
