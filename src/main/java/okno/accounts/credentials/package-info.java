/// Passwords and one-time codes: which are good enough, how they are kept, how they are compared.
@NullMarked
package okno.accounts.credentials;

import org.jspecify.annotations.NullMarked;
