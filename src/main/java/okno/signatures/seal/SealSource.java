package okno.signatures.seal;

import java.util.Optional;

/// Where seals come from.
@FunctionalInterface
public interface SealSource {
    /// The seal of a body; that of the portal when the body has none of its own.
    ///
    /// @param agency slug of the body
    /// @return empty when nothing is sealed
    Optional<Seal> of(String agency);
}
