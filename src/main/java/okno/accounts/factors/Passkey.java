package okno.accounts.factors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A key that a person signs in with.
///
/// @param name by which the person knows it
/// @param credentialId by which the device knows it, in base64url
/// @param transports how a browser reaches the device: `usb`, `internal` …
/// @param usedAt when it opened the door last
public record Passkey(
        UUID id,
        String name,
        String credentialId,
        List<String> transports,
        Instant createdAt,
        Optional<Instant> usedAt) {}
