package okno.platform.jobs;

/// A job could not be done now. The reason is shown to administrators and holds no personal data.
public class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobFailed(String reason) {
        super(reason);
    }

    public JobFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
