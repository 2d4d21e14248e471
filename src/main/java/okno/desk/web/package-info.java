/// Pages of the officers.
@NullMarked
package okno.desk.web;

import org.jspecify.annotations.NullMarked;
