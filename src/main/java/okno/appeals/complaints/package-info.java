/// Complaints before court of how services are provided (210-ФЗ, глава 2.1): what may be complained
/// of, who decides, what a decision does.
@NamedInterface("complaints")
@NullMarked
package okno.appeals.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
