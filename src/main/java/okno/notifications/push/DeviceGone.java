package okno.notifications.push;

import okno.platform.jobs.JobFailed;

/// The browser takes no more notices: its owner said so, it is no more, or it never was.
public final class DeviceGone extends JobFailed {
    private static final long serialVersionUID = 1L;

    private final boolean told;

    private DeviceGone(boolean told) {
        super("notifications.reason.push-gone");
        this.told = told;
    }

    /// Its push service said so.
    public static DeviceGone told() {
        return new DeviceGone(true);
    }

    /// What the browser gave of itself leads nowhere: its push service was not asked.
    public static DeviceGone unasked() {
        return new DeviceGone(false);
    }

    /// Whether its push service said so, which says that it answers.
    public boolean isTold() {
        return told;
    }
}
