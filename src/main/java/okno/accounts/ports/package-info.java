/// What accounts need from outside; implemented by the module of notifications.
@NamedInterface("ports")
@NullMarked
package okno.accounts.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
