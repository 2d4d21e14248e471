/// The mathematics behind [okno.signatures.SignatureVerifier], by Bouncy Castle. Nobody outside the
/// module names these types but through [okno.signatures.RevocationData].
///
/// Order of a verification: [Envelope] takes the file apart and touches everything once, so that
/// what is broken shows there; then [Integrity], [Timestamps], [Paths] with [Path] and
/// [Revocation], and [Standing].
@NullMarked
package okno.signatures.engine;

import org.jspecify.annotations.NullMarked;
