/// Slows down who tries too often: growing delays, then a lock. Counted in the database, so that
/// all nodes count together.
@NamedInterface("throttle")
@NullMarked
package okno.accounts.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
