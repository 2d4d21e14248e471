/// What readers say is wrong in cards, and the editors who deal with it.
@NullMarked
package okno.catalogue.remarks;

import org.jspecify.annotations.NullMarked;
