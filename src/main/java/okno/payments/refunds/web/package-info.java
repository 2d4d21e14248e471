/// Pages on which officers give money back.
@NullMarked
package okno.payments.refunds.web;

import org.jspecify.annotations.NullMarked;
