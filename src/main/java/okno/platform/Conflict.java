package okno.platform;

/// The state moved on since the asker looked: HTTP 409.
/// The message is for the log only and holds no personal data.
public class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict() {
        super();
    }

    public Conflict(String message) {
        super(message);
    }
}
