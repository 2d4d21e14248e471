/// Charges and requisites at the desk: what officers of a body issue, correct and agree on.
@NullMarked
package okno.payments.web.desk;

import org.jspecify.annotations.NullMarked;
