/// How a person becomes known to the portal: the quick form, the claims to a СНИЛС, the consents.
@NullMarked
package okno.accounts.registration;

import org.jspecify.annotations.NullMarked;
