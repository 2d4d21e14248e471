/// What does not balance, for officers and for the administrator.
@NullMarked
package okno.payments.books.web;

import org.jspecify.annotations.NullMarked;
