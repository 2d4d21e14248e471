/// What happens to appeals: ids and facts, nothing that anybody wrote.
@NamedInterface("events")
@NullMarked
package okno.appeals.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
