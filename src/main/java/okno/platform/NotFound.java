package okno.platform;

/// What was asked for does not exist, or is not the asker's to see: HTTP 404.
/// The message is for the log only and holds no personal data.
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super();
    }

    public NotFound(String message) {
        super(message);
    }
}
