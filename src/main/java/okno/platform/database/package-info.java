/// The database under the portal: an embedded PostgreSQL or one given by settings, its two roles
/// (the owner migrates, the application only reads and writes rows), the connection pool and the
/// migrations of all modules. Knows no feature.
@NamedInterface("database")
@NullMarked
package okno.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
