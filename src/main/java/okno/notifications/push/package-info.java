/// Notices that browsers show (RFC 8030): the way out and whom it leads to.
@NullMarked
package okno.notifications.push;

import org.jspecify.annotations.NullMarked;
