/// How bodies deal with appeals, in figures: nothing of anybody.
@NamedInterface("figures")
@NullMarked
package okno.appeals.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
