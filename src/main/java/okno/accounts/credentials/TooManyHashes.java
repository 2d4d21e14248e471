package okno.accounts.credentials;

import java.time.Duration;
import okno.platform.TooManyRequests;

/// The server compares as many passwords as it can at the moment; the person should try again in
/// a few seconds.
public final class TooManyHashes extends TooManyRequests {
    private static final long serialVersionUID = 1L;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    TooManyHashes() {
        super(RETRY_AFTER);
    }
}
