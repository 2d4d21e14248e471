/// Tests of notifications.
@NullMarked
package okno.notifications;

import org.jspecify.annotations.NullMarked;
