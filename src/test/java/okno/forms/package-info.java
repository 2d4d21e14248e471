@NullMarked
package okno.forms;

import org.jspecify.annotations.NullMarked;
