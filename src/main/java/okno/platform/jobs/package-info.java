/// The platform's part for durable work that may be slow or fail; table platform.job.
@NamedInterface("jobs")
@NullMarked
package okno.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
