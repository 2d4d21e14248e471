package okno.notifications;

import okno.platform.jobs.JobFailed;

/// Whoever carries messages is not there, or does not let the portal in: no message is to blame.
final class ProviderAway extends JobFailed {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param reason the key of a text
    ProviderAway(String reason) {
        super(reason);
        this.reason = reason;
    }

    ProviderAway(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
