@NullMarked
package okno.identifiers;

import org.jspecify.annotations.NullMarked;
