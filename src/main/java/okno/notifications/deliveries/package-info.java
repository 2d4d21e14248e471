/// Notices on their way: what waits, whose turn it is, what came of each attempt. Channels are
/// [Carrier]s.
@NullMarked
package okno.notifications.deliveries;

import org.jspecify.annotations.NullMarked;
