/// Signing an application before it is sent: what is signed is frozen first and never made again,
/// so that the bytes a person downloaded are the bytes that are verified and kept.
///
/// Start with [okno.submissions.signing.Signing].
@NamedInterface("signing")
@NullMarked
package okno.submissions.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
