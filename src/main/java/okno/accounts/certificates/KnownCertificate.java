package okno.accounts.certificates;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A certificate that a person has signed with here.
///
/// @param serial hex, as authorities print it
/// @param forbiddenAt since when its owner does not want it to open or sign anything
public record KnownCertificate(
        UUID id,
        String serial,
        String issuer,
        Instant validUntil,
        Instant firstUsedAt,
        Instant lastUsedAt,
        Optional<Instant> forbiddenAt) {}
