/// The page on which the payer of a demonstration chooses what happens.
@NullMarked
package okno.payments.sandbox.web;

import org.jspecify.annotations.NullMarked;
