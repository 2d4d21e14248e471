/// Who may come in: names, passwords, open sessions.
@NullMarked
package okno.accounts.signin;

import org.jspecify.annotations.NullMarked;
