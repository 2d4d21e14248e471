/// Reports of mail servers about letters that did not arrive: the mailbox they come to and what
/// they say (RFC 3464).
@NullMarked
package okno.notifications.bounces;

import org.jspecify.annotations.NullMarked;
