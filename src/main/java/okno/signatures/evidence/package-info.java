/// Signatures that came, kept as they came, with everything a verdict relied on, for as long as the
/// case is kept.
@NamedInterface("evidence")
@NullMarked
package okno.signatures.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
