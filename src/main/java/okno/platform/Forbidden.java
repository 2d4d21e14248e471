package okno.platform;

/// The asker is known and may not do this: HTTP 403.
/// The message is for the log only and holds no personal data.
public class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super();
    }

    public Forbidden(String message) {
        super(message);
    }
}
