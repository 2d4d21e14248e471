/// Asking servers of others: whom to ask, and how long to wait.
@NamedInterface("net")
@NullMarked
package okno.platform.net;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
