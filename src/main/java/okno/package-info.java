/// Окно: a portal of state and municipal services. The map of its modules is in ARCHITECTURE.md.
@NullMarked
package okno;

import org.jspecify.annotations.NullMarked;
