@NullMarked
package okno.launch.backup;

import org.jspecify.annotations.NullMarked;
