/// Frequent questions: officers publish them from replies, pages of bodies and cards of services
/// show them.
@NamedInterface("frequent")
@NullMarked
package okno.consulting.frequent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
