/// How notices stand, for administrators: queues, failures, single deliveries, and sending again.
/// Neither addresses nor texts.
@NamedInterface("control")
@NullMarked
package okno.notifications.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
