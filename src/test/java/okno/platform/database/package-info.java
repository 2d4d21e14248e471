@NullMarked
package okno.platform.database;

import org.jspecify.annotations.NullMarked;
