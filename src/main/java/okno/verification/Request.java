package okno.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;

/// A citizen's wish to be confirmed.
///
/// @param centre slug of the centre he means to come to; he may come to any other
public record Request(
        UUID id,
        RequestNumber number,
        CitizenId citizen,
        Way way,
        Optional<String> centre,
        Instant createdAt) {}
