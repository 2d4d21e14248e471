/// How a person who has lost the password comes to choose a new one: by a code sent to a confirmed
/// contact, or by one that a service centre printed after it saw the passport. Nothing here tells
/// whether an account exists, and nothing raises its level.
@NamedInterface("recovery")
@NullMarked
package okno.accounts.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
