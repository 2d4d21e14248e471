/// Electronic signatures by ГОСТ Р 34.10-2012: whether one holds, whose it is and whether it is
/// qualified. Knows neither files of people nor cases; whoever has a signature asks
/// [okno.signatures.Signatures] and gets three verdicts with their reasons.
///
/// Start with [Signatures#verify] and [Verification]. How the mathematics is done is hidden in
/// `engine`, so that an operator who needs a certified tool can put his own behind
/// [SignatureVerifier]; what is trusted comes from `trust`, who was revoked from `revocation`.
@ApplicationModule(
        displayName = "Signatures",
        allowedDependencies = {"identifiers", "platform", "platform :: *", "audit"})
@NullMarked
package okno.signatures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
