package okno.appeals.web;

import java.util.UUID;
import okno.appeals.AppealDraft;
import okno.appeals.AppealNumber;
import okno.submissions.SubmissionNumber;
import org.springframework.web.util.UriComponentsBuilder;

/// Addresses of appeals for citizens.
final class AppealPaths {
    static final String NEW = "/appeals/new";
    static final String START = "/appeals/start";
    static final String DRAFTS = "/appeals/drafts";
    static final String LIST = "/account/appeals";

    private AppealPaths() {}

    /// An address with what was asked for already.
    static String with(String path, String agency, String service, String uin) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!agency.isEmpty()) {
            address.queryParam("agency", agency);
        }
        if (!service.isEmpty()) {
            address.queryParam("service", service);
        }
        if (!uin.isEmpty()) {
            address.queryParam("uin", uin);
        }
        return address.encode().toUriString();
    }

    static String write(UUID draft) {
        return DRAFTS + "/" + draft;
    }

    /// Where a draft is written on: a complaint before court has a form of its own.
    static String write(AppealDraft draft) {
        var pretrial = draft.typed().pretrial();
        return pretrial == null
                ? write(draft.id())
                : ComplaintPaths.write(SubmissionNumber.of(pretrial.submission()))
                        + "?form="
                        + draft.id();
    }

    static String check(UUID draft) {
        return write(draft) + "/check";
    }

    static String show(AppealNumber number) {
        return LIST + "/" + number;
    }
}
