/// Cases whose citizen could not be told: the body writes to him on paper.
@NamedInterface("unreached")
@NullMarked
package okno.submissions.unreached;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
