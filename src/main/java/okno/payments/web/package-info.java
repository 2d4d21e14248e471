/// Pages about charges and payments.
@NullMarked
package okno.payments.web;

import org.jspecify.annotations.NullMarked;
