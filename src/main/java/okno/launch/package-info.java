/// The command line, the demo and the start of the portal. May use every module; nobody uses it.
@ApplicationModule(displayName = "Launch")
@NullMarked
package okno.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
