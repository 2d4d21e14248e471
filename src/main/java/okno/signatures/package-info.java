/// Electronic signatures by ГОСТ Р 34.10-2012: whether one holds, whose it is and whether it is
/// qualified. Knows neither files of people nor cases; whoever has a signature asks
/// [okno.signatures.SignatureVerifier] and gets three verdicts with their reasons.
///
/// Start with [SignatureVerifier#verify] and [Verification]. How the mathematics is done is hidden
/// in `engine`, so that an operator who needs a certified tool can put his own behind the same
/// interface.
@ApplicationModule(
        displayName = "Signatures",
        allowedDependencies = {"identifiers"})
@NullMarked
package okno.signatures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
