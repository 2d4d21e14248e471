/// The open appeals of an officer as a whole, and how they go to others when he leaves.
@NullMarked
package okno.appeals.caseload;

import org.jspecify.annotations.NullMarked;
