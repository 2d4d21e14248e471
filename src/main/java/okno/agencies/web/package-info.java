/// Pages of agencies.
@NullMarked
package okno.agencies.web;

import org.jspecify.annotations.NullMarked;
