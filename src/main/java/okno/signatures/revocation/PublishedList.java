package okno.signatures.revocation;

import java.time.Instant;
import java.util.Optional;

/// How a list of revoked certificates stands, for administrators.
///
/// @param nextAt when its publisher promised the next one; absent as long as there is none
/// @param problem key of the words that say why the last attempt failed
/// @param wanted whether a signature was checked by it lately
public record PublishedList(
        String address,
        Optional<Instant> madeAt,
        Optional<Instant> nextAt,
        Optional<Instant> triedAt,
        Optional<String> problem,
        boolean wanted) {

    /// Whether it says nothing certain any more, or never did.
    public boolean overdueAt(Instant moment) {
        return nextAt.isEmpty() || nextAt.get().isBefore(moment);
    }
}
