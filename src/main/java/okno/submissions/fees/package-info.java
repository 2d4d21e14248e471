/// Fees of applications: what is charged before, with or after them, and sending as soon as it is
/// paid.
@NamedInterface("fees")
@NullMarked
package okno.submissions.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
