package okno.submissions.web;

import okno.identifiers.Uin;
import okno.submissions.DraftStep;
import okno.submissions.SubmissionId;
import okno.submissions.SubmissionNumber;

/// The addresses of this module's pages.
final class SubmissionPaths {
    static final String DRAFTS = "/account/drafts";
    static final String SUBMISSIONS = "/account/submissions";

    private SubmissionPaths() {}

    static String step(SubmissionId draft, DraftStep step) {
        var base = DRAFTS + "/" + draft;
        return switch (step) {
            case DraftStep.Questions(var section) -> base + "/questions/" + section;
            case DraftStep.Body _ -> base + "/body";
            case DraftStep.Documents _ -> base + "/documents";
            case DraftStep.Check _ -> base + "/check";
        };
    }

    static String check(SubmissionId draft) {
        return step(draft, new DraftStep.Check());
    }

    static String signature(SubmissionId draft) {
        return DRAFTS + "/" + draft + "/signature";
    }

    static String show(SubmissionNumber number) {
        return SUBMISSIONS + "/" + number;
    }

    static String statuses(SubmissionNumber number) {
        return show(number) + "/statuses";
    }

    /// Where a fee is paid.
    static String charge(Uin uin) {
        return "/account/charges/" + uin.digits();
    }
}
