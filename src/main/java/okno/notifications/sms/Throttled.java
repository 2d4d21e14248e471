package okno.notifications.sms;

import okno.platform.jobs.JobFailed;

/// The provider asked for fewer messages a second. It is healthy: nothing is held against it.
final class Throttled extends JobFailed {
    private static final long serialVersionUID = 1L;

    Throttled() {
        super("notifications.reason.sms-throttled");
    }
}
