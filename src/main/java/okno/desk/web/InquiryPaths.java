package okno.desk.web;

import java.util.UUID;
import okno.consulting.InquiryNumber;

/// Addresses of what citizens ask, at the desk.
final class InquiryPaths {
    static final String INQUIRIES = DeskPaths.QUEUE + "/questions";
    static final String FREQUENT = DeskPaths.QUEUE + "/frequent";

    private InquiryPaths() {}

    static String show(InquiryNumber number) {
        return INQUIRIES + "/" + number;
    }

    static String frequent(UUID id) {
        return FREQUENT + "/" + id;
    }
}
