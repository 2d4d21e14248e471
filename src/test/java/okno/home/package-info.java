/// Tests of home.
@NullMarked
package okno.home;

import org.jspecify.annotations.NullMarked;
