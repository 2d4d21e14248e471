/// Pages of payers, and the address at which gateways tell what happened.
@NullMarked
package okno.payments.checkouts.web;

import org.jspecify.annotations.NullMarked;
