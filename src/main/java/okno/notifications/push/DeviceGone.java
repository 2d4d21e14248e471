package okno.notifications.push;

import okno.platform.jobs.JobFailed;

/// The browser takes no more notices: its owner said so, or it is no more.
public final class DeviceGone extends JobFailed {
    private static final long serialVersionUID = 1L;

    public DeviceGone() {
        super("notifications.reason.push-gone");
    }
}
