package okno.notifications;

/// A message has to say something that is not known. Nothing is better than a letter with a hole.
final class MissingValue extends RuntimeException {
    static final String REASON = "notifications.reason.missing";

    private static final long serialVersionUID = 1L;

    /// @param key of the text that asks for it
    MissingValue(String key) {
        super(key);
    }
}
