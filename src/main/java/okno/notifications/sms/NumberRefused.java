package okno.notifications.sms;

import okno.platform.jobs.JobFailed;

/// The provider says that there is no such number and will always say so.
public final class NumberRefused extends JobFailed {
    private static final long serialVersionUID = 1L;

    public NumberRefused() {
        super("notifications.reason.sms-number");
    }
}
