/// The operators' counter of a service centre: who came is found, compared, confirmed, and every
/// deed stands in the journal of the centre.
@NullMarked
package okno.verification.counter;

import org.jspecify.annotations.NullMarked;
