/// Tests of submissions.
@NullMarked
package okno.submissions;

import org.jspecify.annotations.NullMarked;
