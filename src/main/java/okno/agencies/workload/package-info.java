/// The open work of an officer in all modules together, and how it goes to others when he leaves.
/// Modules that have some implement [okno.agencies.workload.Workload].
@NamedInterface("workload")
@NullMarked
package okno.agencies.workload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
