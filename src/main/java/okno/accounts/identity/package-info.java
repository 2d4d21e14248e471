/// How sure the portal is of a person: the ladder of levels, the data it stands on, who owns a
/// СНИЛС. Open to the module that looks people in the face.
@NamedInterface("identity")
@NullMarked
package okno.accounts.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
