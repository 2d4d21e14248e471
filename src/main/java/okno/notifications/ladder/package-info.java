/// What is told by which channel and when: pure decisions without a database.
@NullMarked
package okno.notifications.ladder;

import org.jspecify.annotations.NullMarked;
