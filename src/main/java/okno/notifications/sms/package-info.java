/// Short messages: the way out, its providers and how they answered lately.
@NullMarked
package okno.notifications.sms;

import org.jspecify.annotations.NullMarked;
