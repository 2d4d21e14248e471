package okno.accounts.sessions;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a handler of a controller that changes what an account stands on (credentials, contacts,
/// СНИЛС, rights of others), gives everything known of its owner away, or ends it. Who signed in a
/// while ago shows once more who he is before it runs; what was sent to it is kept meanwhile.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AsksAgain {
    /// Whether a person who has a second factor has to show it, and the password will not do: a
    /// stranger who knows the password alone must not set up a factor of his own or take away
    /// the owner's (NIST SP 800-63B-4, 4.1.2: a factor is added at the level it will be used at).
    /// The session was opened with both, so one of them is enough (the same, 2.2.3).
    boolean factor() default false;
}
