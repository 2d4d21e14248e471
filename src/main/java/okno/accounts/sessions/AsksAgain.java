package okno.accounts.sessions;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a handler of a controller that changes what an account stands on (credentials, contacts,
/// СНИЛС), gives everything known of its owner away, or ends it. Who signed in a while ago gives
/// the password once more before it runs; what was sent to it is kept meanwhile.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AsksAgain {}
