/// How long a person stays signed in, what is kept when a session ends amid a form, and how the
/// owner learns of a sign-in from a browser that is new to the account.
@NamedInterface("sessions")
@NullMarked
package okno.accounts.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
