package okno.signatures.seal;

import java.util.Optional;

/// The seals of a demonstration, for bodies to whom its settings give none.
@FunctionalInterface
public interface DemonstrationSeals {
    /// The seal of a body, or that of the portal.
    ///
    /// @param agency slug of the body
    Optional<Seal> of(String agency);
}
