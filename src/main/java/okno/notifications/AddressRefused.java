package okno.notifications;

import okno.platform.jobs.JobFailed;

/// The mail server of the recipient says that there is no such mailbox, for good (RFC 5321, code
/// 5yz): sending again is of no use.
final class AddressRefused extends JobFailed {
    static final String REASON = "notifications.reason.no-mailbox";

    private static final long serialVersionUID = 1L;

    AddressRefused() {
        super(REASON);
    }
}
