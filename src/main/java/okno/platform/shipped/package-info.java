/// Content files that ship with the portal, and the refusal to start with wrong ones.
@NamedInterface("shipped")
@NullMarked
package okno.platform.shipped;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
