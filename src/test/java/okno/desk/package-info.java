/// Tests of the desk.
@NullMarked
package okno.desk;

import org.jspecify.annotations.NullMarked;
