/// Qualified certificates in the hands of citizens: the text that one signs to come in, whose
/// certificate signed it, which account is his, and what its owner forbade.
@NamedInterface("certificates")
@NullMarked
package okno.accounts.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
