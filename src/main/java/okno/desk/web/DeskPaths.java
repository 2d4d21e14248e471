package okno.desk.web;

import okno.submissions.SubmissionNumber;

/// Addresses of the desk.
final class DeskPaths {
    static final String QUEUE = "/desk";
    static final String BACK = QUEUE + "/back";
    static final String NEXT = QUEUE + "/next";
    static final String BATCH = QUEUE + "/batch";
    static final String VIEWS = QUEUE + "/views";
    static final String PEOPLE = QUEUE + "/people";
    static final String PAPER = QUEUE + "/letters";
    static final String STATISTICS = QUEUE + "/statistics";

    private DeskPaths() {}

    static String show(SubmissionNumber number) {
        return QUEUE + "/submissions/" + number;
    }
}
