package okno.platform;

import java.time.Duration;

/// The asker has to wait: HTTP 429 with `Retry-After`.
public class TooManyRequests extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyRequests(Duration retryAfter) {
        super("retry after " + retryAfter);
        this.retryAfter = retryAfter;
    }

    /// How long to wait before the next try.
    public Duration retryAfter() {
        return retryAfter;
    }
}
