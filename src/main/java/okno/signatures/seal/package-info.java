/// The seals of the portal and of its bodies: signatures that vouch for what leaves the portal.
///
/// An operator who must use a certified tool, or keeps keys in a device, adds a
/// [okno.signatures.seal.SealSource] of his own, marked as primary, to the one that reads files.
@NamedInterface("seal")
@NullMarked
package okno.signatures.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
