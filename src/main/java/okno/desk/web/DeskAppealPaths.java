package okno.desk.web;

import okno.appeals.AppealNumber;

/// Addresses of appeals at the desk.
final class DeskAppealPaths {
    static final String APPEALS = DeskPaths.QUEUE + "/appeals";
    static final String ONE = APPEALS + "/{appeal}";

    private DeskAppealPaths() {}

    static String show(AppealNumber number) {
        return APPEALS + "/" + number;
    }
}
