/// The platform's part for small pieces for JdbcClient: JSON, keyset cursors, optional filters.
@NamedInterface("sql")
@NullMarked
package okno.platform.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
