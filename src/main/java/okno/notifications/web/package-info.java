/// Pages of notifications: the feed in the cabinet and the outbox of a demonstration.
@NullMarked
package okno.notifications.web;

import org.jspecify.annotations.NullMarked;
