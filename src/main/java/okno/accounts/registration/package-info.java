/// How a person becomes known to the portal: the quick form, the full one, the counter of a service
/// centre, the claims to a СНИЛС, the consents.
@NamedInterface("registration")
@NullMarked
package okno.accounts.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
