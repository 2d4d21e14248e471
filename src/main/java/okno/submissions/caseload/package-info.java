/// The open submissions of an officer as a whole, and how they go to others when he leaves.
@NullMarked
package okno.submissions.caseload;

import org.jspecify.annotations.NullMarked;
