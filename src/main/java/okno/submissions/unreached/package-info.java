/// Cases whose citizen could not be told: a task for the body.
@NamedInterface("unreached")
@NullMarked
package okno.submissions.unreached;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
