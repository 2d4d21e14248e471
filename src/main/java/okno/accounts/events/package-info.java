/// What happens to accounts: ids and facts, nothing personal.
@NamedInterface("events")
@NullMarked
package okno.accounts.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
