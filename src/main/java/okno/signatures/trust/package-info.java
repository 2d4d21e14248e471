/// What the portal trusts and where it has it from. Start with [CurrentTrust].
@NamedInterface("trust")
@NullMarked
package okno.signatures.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
