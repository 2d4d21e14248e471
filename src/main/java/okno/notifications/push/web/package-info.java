/// The page about notices in browsers.
@NullMarked
package okno.notifications.push.web;

import org.jspecify.annotations.NullMarked;
