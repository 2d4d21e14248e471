package okno.signatures;

import java.time.Instant;
import java.util.Optional;

/// A reason and the moment that its words name: when the certificate expired, was revoked and so
/// on. The moment is shown in the reader's zone.
public record Finding(Reason reason, Optional<Instant> at) {
    /// A reason whose words name no moment.
    public static Finding of(Reason reason) {
        return new Finding(reason, Optional.empty());
    }

    public static Finding of(Reason reason, Instant at) {
        return new Finding(reason, Optional.of(at));
    }
}
