/// Registered letters with codes: the queue, the batches, the numbers and states of the post.
@NamedInterface("letters")
@NullMarked
package okno.verification.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
