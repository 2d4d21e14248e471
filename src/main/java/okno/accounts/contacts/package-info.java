/// How a person is reached: addresses and numbers, each proven by a code or a link before it
/// counts.
@NullMarked
package okno.accounts.contacts;

import org.jspecify.annotations.NullMarked;
