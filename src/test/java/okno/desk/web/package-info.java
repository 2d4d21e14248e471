/// Tests of the desk.
@NullMarked
package okno.desk.web;

import org.jspecify.annotations.NullMarked;
