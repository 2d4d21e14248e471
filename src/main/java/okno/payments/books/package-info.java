/// Whether the books of a day balance to the kopeck: what banks and the gateway say against what is
/// kept of it. What does not is an alarm until it does.
///
/// Start with [DayBooks].
@NullMarked
package okno.payments.books;

import org.jspecify.annotations.NullMarked;
