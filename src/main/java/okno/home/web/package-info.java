/// Controllers and pages of home.
@NullMarked
package okno.home.web;

import org.jspecify.annotations.NullMarked;
