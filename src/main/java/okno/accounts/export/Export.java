package okno.accounts.export;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A copy of a person's data.
///
/// @param ready whether it can be downloaded; otherwise it is being prepared
/// @param done how many of its parts are written
/// @param expiresAt when it is erased; empty while it is prepared
public record Export(
        UUID id, boolean ready, int done, int parts, Instant askedAt, Optional<Instant> expiresAt) {
    /// Where it is downloaded.
    public String path() {
        return "/account/data/exports/" + id;
    }
}
