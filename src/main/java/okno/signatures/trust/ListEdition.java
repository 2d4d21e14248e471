package okno.signatures.trust;

import java.time.Instant;
import java.util.List;

/// An edition of the trust list that was taken.
///
/// @param madeAt when its publisher made it
/// @param authorities how many it names
/// @param accredited how many of them were accredited when it was taken
/// @param changes what differs from the edition before
public record ListEdition(
        long version,
        Instant madeAt,
        Instant importedAt,
        int authorities,
        int accredited,
        List<ListChange> changes) {
    public ListEdition {
        changes = List.copyOf(changes);
    }
}
