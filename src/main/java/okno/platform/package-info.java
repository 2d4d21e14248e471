/// What every feature stands on and knows none of: identifiers of rows, errors, web kit, servers of
/// others, SQL, jobs, secrets, database, content files that ship with the portal.
/// Open to every module but the pure ones; each sub-package is a named interface.
@ApplicationModule(displayName = "Platform", allowedDependencies = "content")
@NullMarked
package okno.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
