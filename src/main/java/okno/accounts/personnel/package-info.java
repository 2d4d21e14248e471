/// The life of a member of staff at the portal: invitation, roles, review of rights, leaving,
/// coming back. Which agencies he works for is known to the module of agencies.
@NamedInterface("personnel")
@NullMarked
package okno.accounts.personnel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
