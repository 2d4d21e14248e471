@NullMarked
package okno.launch;

import org.jspecify.annotations.NullMarked;
