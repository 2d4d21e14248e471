/// Who may come in: passwords, one-time codes of staff, open sessions.
@NullMarked
package okno.accounts.signin;

import org.jspecify.annotations.NullMarked;
