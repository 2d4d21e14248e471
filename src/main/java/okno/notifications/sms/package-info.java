/// Short messages: the way out, its providers and how they answered lately.
@NamedInterface("sms")
@NullMarked
package okno.notifications.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
