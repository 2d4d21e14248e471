/// Lists of revoked certificates: where they are published, fetching and keeping them. Start with
/// [RevocationLists].
@NamedInterface("revocation")
@NullMarked
package okno.signatures.revocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
