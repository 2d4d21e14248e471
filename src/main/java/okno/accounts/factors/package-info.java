/// What is asked beside a password, or instead of it: one-time codes, passkeys, recovery codes; for
/// citizens and staff alike.
@NullMarked
package okno.accounts.factors;

import org.jspecify.annotations.NullMarked;
