/// What tests of all modules share.
@NullMarked
package okno.testing;

import org.jspecify.annotations.NullMarked;
