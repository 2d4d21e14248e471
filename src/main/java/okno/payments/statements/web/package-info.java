/// Pages of statements and of money that somebody has to look at.
@NullMarked
package okno.payments.statements.web;

import org.jspecify.annotations.NullMarked;
