/// The page on which anybody checks any signature. Nothing of it is stored.
@NullMarked
package okno.signatures.web.check;

import org.jspecify.annotations.NullMarked;
