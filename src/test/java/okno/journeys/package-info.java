/// What people do with the portal from beginning to end, in a real browser.
@NullMarked
package okno.journeys;

import org.jspecify.annotations.NullMarked;
