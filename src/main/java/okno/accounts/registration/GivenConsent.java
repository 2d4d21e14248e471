package okno.accounts.registration;

import java.time.Instant;
import java.util.Optional;

/// A consent that a citizen gave.
///
/// @param purpose what for: `registration`
/// @param version of the wording
/// @param wording as it was shown
/// @param address the network address it was given from
/// @param withdrawnAt since when it does not hold any more
public record GivenConsent(
        String purpose,
        String version,
        String wording,
        String address,
        Instant givenAt,
        Optional<Instant> withdrawnAt) {
    /// The first line of the wording.
    public String title() {
        return wording.lines().findFirst().orElse("");
    }
}
